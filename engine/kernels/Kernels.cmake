# Fused CPU kernels: every engine/kernels/cpu/*_lanes.cpp is compiled once per instruction set into a namespace of its
# own; engine/kernels/cpu_dispatch.cpp chooses a table of them at run time. They include neither torch nor the standard
# library's inline functions, so no instruction that a processor lacks can leak into shared code.
file(GLOB _lanes CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/cpu/*_lanes.cpp")

function(_daub_kernel_set isa)
  add_library(daub_kernels_${isa} OBJECT ${_lanes})
  target_include_directories(daub_kernels_${isa} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(daub_kernels_${isa} PRIVATE DAUB_ISA=${isa})
  target_compile_options(daub_kernels_${isa} PRIVATE
    -O3 -ffp-contract=fast -fno-math-errno -fno-trapping-math -Wno-psabi
    $<$<CXX_COMPILER_ID:GNU>:-Wno-uninitialized$<SEMICOLON>-Wno-maybe-uninitialized>  # GCC 12 doubts its own AVX-512 header
    ${ARGN})
  target_sources(daub_kernels PRIVATE $<TARGET_OBJECTS:daub_kernels_${isa}>)
endfunction()

_daub_kernel_set(baseline)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set(_avx512 -mavx512f -mavx512bw -mavx512dq -mavx512vl -mfma -mprefer-vector-width=512)
  _daub_kernel_set(avx2 -mavx2 -mfma)
  _daub_kernel_set(avx512 ${_avx512})
  _daub_kernel_set(avx512bf16 ${_avx512} -mavx512bf16)
  target_compile_definitions(daub_kernels PRIVATE DAUB_X86_KERNELS)
endif()

target_link_libraries(daub_kernels PRIVATE ${CMAKE_DL_LIBS})  # engine/kernels/cuda_module.cpp loads the CUDA module
if(DAUB_HAVE_CUDA)
  file(GLOB _cuda CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/cuda/*.cu")
  daub_cuda_module(daub_cuda SOURCES ${_cuda})
endif()
