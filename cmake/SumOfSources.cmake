# cmake -DOUT=file -DSOURCES=a;b -DWITH=words -P SumOfSources.cmake: a string literal that is another one for every
# state of the sources and words. The file is left as it is where it would say the same.
set(all "${WITH}")
foreach(source ${SOURCES})
  file(SHA256 ${source} sum)
  string(APPEND all "${sum}")
endforeach()
string(SHA256 sum "${all}")
string(SUBSTRING ${sum} 0 16 sum)
file(CONFIGURE OUTPUT ${OUT} CONTENT "\"${sum}\"\n")
