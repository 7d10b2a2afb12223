"""The edges of cadre: stores, exporters, importers and the command line.

Everything here comes in through the same hooks as a stranger's plug-in and could be replaced by
one. Importing this package loads none of the libraries its parts need.
"""
