// daub-train: trains the networks of an ensemble, stage by stage, and packs them into a model folder.
#include "app/train/commands.h"
#include "engine/core/error.h"

#include <malloc.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <limits>

namespace daub {
std::atomic<bool> stop_requested = false;
}

namespace {

void request_stop(int) { daub::stop_requested = true; }

/// Exit codes as in daub-train(1).
int exit_code(daub::ErrorKind kind) {
    switch (kind) {
        case daub::ErrorKind::usage:
            return 2;
        case daub::ErrorKind::input:
            return 3;
        case daub::ErrorKind::model:
            return 4;
        case daub::ErrorKind::memory:
            return 5;
        case daub::ErrorKind::output:
            return 6;
        case daub::ErrorKind::internal:
            break;
    }
    return 1;
}

/// Every step asks for the same large blocks again: kept instead of returned to the system, they need not be mapped and
/// cleared anew each time.
void keep_freed_memory() {
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_TOP_PAD, 64 << 20);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App program(
        "Trains Daub's own models: text and picture encoders, base, experts, super-resolution, the judge.\n"
        "Every run has a folder (--out) and goes on from its checkpoint when it is called again.");
    program.require_subcommand(1);
    daub::add_clip_command(program);
    daub::add_base_command(program);
    daub::add_expert_command(program);
    daub::add_super_resolution_command(program);
    daub::add_detector_command(program);
#ifndef DAUB_MINIMAL
    daub::add_subject_command(program);
#endif
    daub::add_prepare_command(program);
    daub::add_pack_command(program);
    keep_freed_memory();
    std::signal(SIGINT, request_stop);
    std::signal(SIGTERM, request_stop);
    try {
        program.parse(argc, argv);
        return 0;
    } catch (CLI::ParseError const& error) {
        return program.exit(error) == 0 ? 0 : 2;
    } catch (daub::Error const& error) {
        std::fprintf(stderr, "daub-train: %s\n", error.what());
        return exit_code(error.kind());
    } catch (std::exception const& error) {
        std::fprintf(stderr, "daub-train: %s\n", error.what());
        return 1;
    }
}
