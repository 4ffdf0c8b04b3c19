# Every outside library, found once. docs/dependencies.md gives the reason for each.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(YAMLCPP REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(HBSUBSET REQUIRED IMPORTED_TARGET harfbuzz-subset)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(PNG REQUIRED)
find_package(JPEG REQUIRED)

# libharu and libhyphen ship no pkg-config file.
function(pliego_find_plain name header)
  find_path(${name}_INCLUDE ${header} REQUIRED)
  find_library(${name}_LIBRARY ${name} REQUIRED)
  add_library(plain::${name} INTERFACE IMPORTED)
  target_include_directories(plain::${name} SYSTEM INTERFACE ${${name}_INCLUDE})
  target_link_libraries(plain::${name} INTERFACE ${${name}_LIBRARY})
endfunction()
pliego_find_plain(hpdf hpdf.h)
pliego_find_plain(hyphen hyphen.h)

# Replaces malloc in the programs that link it; all works without, only slower. Sanitizers bring an
# allocator of their own.
add_library(pliego_allocator INTERFACE)
find_library(mimalloc_LIBRARY mimalloc)
if(mimalloc_LIBRARY AND NOT PLIEGO_SANITIZE)
  target_link_libraries(pliego_allocator INTERFACE -Wl,--push-state,--no-as-needed
                        ${mimalloc_LIBRARY} -Wl,--pop-state)
endif()
