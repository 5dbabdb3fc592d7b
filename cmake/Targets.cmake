# daub_library(<name> FOLDER <engine folder> [TORCH] [LINK ...] [PRIVATE_LINK ...])
# A static library of all sources of one folder. TORCH: sources see ATen, precompiled.
function(daub_library name)
  cmake_parse_arguments(arg "TORCH" "FOLDER" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${arg_FOLDER}/*.cpp" "${arg_FOLDER}/*.h")
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${arg_LINK})
    return()
  endif()
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)  # a folder may hold headers only
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC daub_headers ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
  if(arg_TORCH)
    target_link_libraries(${name} PUBLIC daub::torch)
    target_precompile_headers(${name} REUSE_FROM daub_torch_pch)
    set_target_properties(${name} PROPERTIES JOB_POOL_COMPILE torch_compiles)
  endif()
endfunction()

# daub_tests(<folder> [TORCH] [APART] LINK ...): GoogleTest program daub_<folder>_tests of tests/<folder>/*.cpp and of the
# folders in it.
# APART: its files use the same names for different things and are never compiled as one.
function(daub_tests folder)
  cmake_parse_arguments(arg "TORCH;APART" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp"
    "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*/*.cpp")
  if(NOT sources OR NOT GTest_FOUND)
    return()
  endif()
  set(name daub_${folder}_tests)
  if(arg_TORCH)
    list(APPEND sources "${PROJECT_SOURCE_DIR}/tests/same_numbers.cpp")
  endif()
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE ${arg_LINK} GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE
    DAUB_SOURCE_DIR="${PROJECT_SOURCE_DIR}" DAUB_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(arg_TORCH)
    target_precompile_headers(${name} REUSE_FROM daub_torch_pch)
    target_compile_options(${name} PRIVATE -fPIC) # the precompiled header is PIC; CMake gives programs -fPIE
    set_target_properties(${name} PROPERTIES JOB_POOL_COMPILE torch_compiles)
  endif()
  if(arg_APART)
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  endif()
  add_test(NAME ${folder} COMMAND ${name})
  # Threads that spin while they wait for one another make minutes of seconds where the machine is busy.
  set_tests_properties(${folder} PROPERTIES TIMEOUT ${DAUB_TEST_SECONDS} ENVIRONMENT "OMP_WAIT_POLICY=PASSIVE;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/tests-data-home")
endfunction()

# daub_program(<name> [TORCH] SOURCES ... LINK ...): a program in bin/.
function(daub_program name)
  cmake_parse_arguments(arg "TORCH" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE daub_headers ${arg_LINK})
  if(arg_TORCH)
    target_link_libraries(${name} PRIVATE daub::torch)
    target_precompile_headers(${name} REUSE_FROM daub_torch_pch)
    target_compile_options(${name} PRIVATE -fPIC) # the precompiled header is PIC; CMake gives programs -fPIE
    set_target_properties(${name} PROPERTIES JOB_POOL_COMPILE torch_compiles)
  endif()
endfunction()
