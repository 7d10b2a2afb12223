"""Stores (kho): memory and SQL. They do not know each other."""
