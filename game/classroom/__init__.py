"""The class: a server on the teacher's laptop, its board, and what becomes of the logs."""
