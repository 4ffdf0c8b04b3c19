// How a file is saved so that its letters can be read.
#pragma once

namespace pliego {

// The encoding's name stands in the menus of every editor, and is what to look for there.
inline constexpr const char* save_as_utf8 =
    "Save the file as UTF-8: in Notepad it is 'Save As', then 'Encoding', then 'UTF-8'; in other "
    "programs it is called alike.";

}  // namespace pliego
