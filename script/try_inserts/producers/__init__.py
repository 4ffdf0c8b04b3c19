"""Programs that make PDF files, a module for each: `make(folder)` writes its files there.

Modules whose `make` takes a second argument work on files of the others.
"""
