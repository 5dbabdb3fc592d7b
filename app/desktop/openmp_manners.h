// How OpenMP's threads behave in a program that people draw in: they wait without spinning, and leave a core to the
// interface where there are more than two.
#pragma once

namespace daub {

/// Call first in main(). The runtime reads its environment when it is loaded, which image libraries bring about before
/// main() begins; so where something has to be set, the program starts anew in the same process. Settings that people
/// made themselves stay. `threads` as preferred; 0: all cores but that one.
void mind_openmp_manners(char** argv, int threads = 0);

}  // namespace daub
