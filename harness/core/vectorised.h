#pragma once

// Marks a loop kernel to be compiled for several vector widths; the widest that the processor has
// is chosen when the program starts. Sanitizer builds take the plain one.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define MOTIFBENCH_VECTORISED \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define MOTIFBENCH_VECTORISED
#endif
