// daub_model_fixture NAME FOLDER: writes one of the tests' tiny models, for tests that are scripts.
#include "tests/models/model_fixture.h"

#include <cstdio>

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("Usage: daub_model_fixture NAME FOLDER\n", stderr);
        return 2;
    }
    daub::write_model_fixture(arguments[1], arguments[2]);
    return 0;
}
