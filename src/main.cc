#include "cli/command.h"

int main(int argc, char** argv) { return pliego::cli::run(argc, argv); }
