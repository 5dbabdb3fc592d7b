find_package(Threads REQUIRED)

# Header-only libraries: from the system, or from the folder DAUB_HEADERS on a bare node.
add_library(daub_headers INTERFACE)
if(DAUB_HEADERS)
  target_include_directories(daub_headers SYSTEM INTERFACE "${DAUB_HEADERS}")
endif()
target_compile_definitions(daub_headers INTERFACE FMT_HEADER_ONLY)
foreach(_header nlohmann/json.hpp CLI/CLI.hpp fmt/format.h)
  find_path(_found_${_header} ${_header} HINTS "${DAUB_HEADERS}")
  if(NOT _found_${_header})
    message(FATAL_ERROR "${_header} not found. Run packaging/setup.sh, or pass -DDAUB_HEADERS=<folder>.")
  endif()
endforeach()

# Optional: several processes in training.
find_package(MPI QUIET COMPONENTS C)

if(NOT DAUB_MINIMAL)
  find_package(PkgConfig REQUIRED)
  # By pkg-config: the package's CMake files ask for its command-line tools too.
  pkg_check_modules(OIIO REQUIRED IMPORTED_TARGET OpenImageIO)
  find_package(ICU REQUIRED COMPONENTS uc i18n)
  find_package(pugixml REQUIRED)
  pkg_check_modules(SENTENCEPIECE REQUIRED IMPORTED_TARGET sentencepiece)
  pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
  pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-cpp)
  pkg_check_modules(EXIF REQUIRED IMPORTED_TARGET libexif)
  pkg_check_modules(EXEMPI REQUIRED IMPORTED_TARGET exempi-2.0)
  pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)
  # By hand: Debian has OpenCV's CMake files only in the package of all of its parts. Of its part "video" the two files
  # that compute optical flow are linked statically: the shared library brings its neural networks along and with them a
  # protobuf that crashes at the start in one process with sentencepiece's.
  find_path(DAUB_OPENCV_INCLUDE opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
  find_library(DAUB_OPENCV_VIDEO NAMES libopencv_video.a REQUIRED)
  find_library(DAUB_OPENCV_IMGPROC opencv_imgproc REQUIRED)
  find_library(DAUB_OPENCV_CORE opencv_core REQUIRED)
  add_library(daub_opencv INTERFACE)
  add_library(daub::opencv ALIAS daub_opencv)
  target_include_directories(daub_opencv SYSTEM INTERFACE "${DAUB_OPENCV_INCLUDE}")
  target_link_libraries(daub_opencv INTERFACE "${DAUB_OPENCV_VIDEO}" "${DAUB_OPENCV_IMGPROC}" "${DAUB_OPENCV_CORE}")
  find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Svg DBus Network)
  if(DAUB_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  endif()
  pkg_check_modules(TESSERACT QUIET IMPORTED_TARGET tesseract)  # optional: lettering in evaluations
  pkg_check_modules(WEBPMUX REQUIRED IMPORTED_TARGET libwebpmux libwebp)
endif()

if(DAUB_TESTS)
  find_package(GTest QUIET)
  find_package(benchmark QUIET)
  if(NOT DAUB_MINIMAL)
    find_package(rapidcheck REQUIRED)
  endif()
  if(NOT GTest_FOUND AND NOT DAUB_MINIMAL)
    message(FATAL_ERROR "GoogleTest not found. Run packaging/setup.sh.")
  endif()
endif()
