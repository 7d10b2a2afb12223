"""What people read (câu chữ): tables in Vietnamese and English, and sentences made of them."""
