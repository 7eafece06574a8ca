# SPDX-License-Identifier: MIT
# One interface target carries the language level, the warnings and the definitions of every room.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS "${CMAKE_CURRENT_SOURCE_DIR}/ui")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(MANDAT_TESTS "Build the tests" ON)
option(MANDAT_BENCH "Build the measuring program without the tests (tools/bench)" OFF)
option(MANDAT_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
endif()

add_library(mandat_options INTERFACE)
target_compile_definitions(mandat_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    MANDAT_VERSION="${PROJECT_VERSION}")
if(NOT MSVC)
    target_compile_options(mandat_options INTERFACE
        -Wall -Wextra -Wpedantic -Werror -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
        -Woverloaded-virtual -Wcast-align -Wimplicit-fallthrough -Wno-missing-field-initializers
        -fpch-preprocess)
endif()
if(MANDAT_SANITIZE)
    target_compile_options(mandat_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(mandat_options INTERFACE -fsanitize=address,undefined)
endif()
