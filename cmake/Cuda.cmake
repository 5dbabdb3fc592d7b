# The fused CUDA kernels become a shared module of their own, libdaub_cuda.so, which programs load when they meet a GPU
# (engine/kernels/cuda_module.h): nothing links CUDA, so programs start without it.
#
# DAUB_CUDA=AUTO (default) compiles the module where an nvcc is found: in the system, or as the wheel nvidia-cuda-nvcc
# beside libtorch. It is compiled by calling nvcc, not by CMake's CUDA language: host flags such as sanitizers and
# precompiled headers never reach nvcc, and CMake's compiler test, which fails with partial toolkits from wheels, is not
# needed. DAUB_CUDA_ARCHITECTURES: real architectures; the newest is also kept as PTX for GPUs to come.
set(DAUB_HAVE_CUDA OFF)
set(DAUB_CUDA_ARCHITECTURES 80 90 CACHE STRING "GPU architectures of the CUDA kernels, without sm_")

if(NOT DAUB_CUDA STREQUAL "OFF")
  file(GLOB _wheel_nvcc "${DAUB_TORCH}/../nvidia/*/bin/nvcc")
  find_program(DAUB_NVCC nvcc HINTS ${_wheel_nvcc} /usr/local/cuda/bin)
  if(DAUB_NVCC AND NOT DEFINED DAUB_NVCC_WORKS)
    # Partial toolkits (wheels) may lack headers or the static runtime.
    set(_probe "${CMAKE_BINARY_DIR}/nvcc_probe")
    file(WRITE "${_probe}.cu" "#include <cuda_runtime.h>\n__global__ void nothing() {}\nvoid launch() { nothing<<<1, 1>>>(); }\n")
    execute_process(COMMAND "${DAUB_NVCC}" -shared -cudart static -Xcompiler=-fPIC "${_probe}.cu" -o "${_probe}.so"
      RESULT_VARIABLE _result ERROR_VARIABLE _error OUTPUT_QUIET)
    if(_result EQUAL 0)
      set(DAUB_NVCC_WORKS ON CACHE INTERNAL "nvcc compiles and links")
    else()
      set(DAUB_NVCC_WORKS OFF CACHE INTERNAL "nvcc compiles and links")
      message(STATUS "${DAUB_NVCC} cannot make a module:\n${_error}")
    endif()
  endif()
  if(DAUB_NVCC AND DAUB_NVCC_WORKS)
    set(DAUB_HAVE_CUDA ON)
  elseif(DAUB_CUDA STREQUAL "ON")
    message(FATAL_ERROR "DAUB_CUDA=ON, but no working nvcc was found. Install the CUDA toolkit or the wheel nvidia-cuda-nvcc.")
  endif()
endif()
message(STATUS "CUDA kernels: ${DAUB_HAVE_CUDA}")

# daub_cuda_module(<name> SOURCES ...): lib<name>.so in bin/, beside the programs that load it.
function(daub_cuda_module name)
  cmake_parse_arguments(arg "" "" "SOURCES" ${ARGN})
  set(flags -std=c++17 -O3 -Xcompiler=-fPIC,-fvisibility=hidden -I "${PROJECT_SOURCE_DIR}")
  foreach(arch IN LISTS DAUB_CUDA_ARCHITECTURES)
    list(APPEND flags -gencode "arch=compute_${arch},code=sm_${arch}")
  endforeach()
  list(GET DAUB_CUDA_ARCHITECTURES -1 newest)
  list(APPEND flags -gencode "arch=compute_${newest},code=compute_${newest}")
  set(objects)
  foreach(source IN LISTS arg_SOURCES)
    get_filename_component(stem "${source}" NAME_WE)
    set(object "${CMAKE_CURRENT_BINARY_DIR}/${name}/${stem}.o")
    add_custom_command(OUTPUT "${object}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/${name}"
      COMMAND "${DAUB_NVCC}" ${flags} -MD -MF "${object}.d" -c "${source}" -o "${object}"
      DEPENDS "${source}" DEPFILE "${object}.d" COMMENT "Compiling CUDA ${stem}.cu" VERBATIM)
    list(APPEND objects "${object}")
  endforeach()
  set(module "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/lib${name}.so")
  # The CUDA runtime is linked statically: the module needs the driver alone, whichever toolkit torch came with.
  add_custom_command(OUTPUT "${module}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
    COMMAND "${DAUB_NVCC}" -shared -cudart static ${objects} -o "${module}"
    DEPENDS ${objects} COMMENT "Linking lib${name}.so" VERBATIM)
  add_custom_target(${name} ALL DEPENDS "${module}")
endfunction()
