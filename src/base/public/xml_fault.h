// Faults of XML files (XLIFF, SVG) for people who have never seen what is in one.
#pragma once

namespace pliego {

// "it ends in the middle": what is wrong where reading stopped. `error` is an XML_Error of expat.
const char* xml_fault_in_words(int error);

}  // namespace pliego
