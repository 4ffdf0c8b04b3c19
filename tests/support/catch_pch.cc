// Holds the precompiled catch.hpp that every test program reuses: compiled once, not in each file.
