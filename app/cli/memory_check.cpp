#include "app/cli/memory_check.h"

#include "app/cli/model_description.h"
#include "app/cli/scene_source.h"

#include <nlohmann/json.hpp>

#include <string>

namespace daub::cli {

using nlohmann::json;

namespace {

std::string advice_of(MemoryPlan const& plan) {
    return plan.advice.empty() ? "Choose a smaller --size, a --count of 1, or another --device." : plan.advice;
}

std::string_view name_of(MemoryMeasure measure) {
    switch (measure) {
        case MemoryMeasure::free_text_encoders:
            return "free_text_encoders";
        case MemoryMeasure::one_expert_resident:
            return "one_expert_resident";
        case MemoryMeasure::split_guidance:
            return "split_guidance";
        case MemoryMeasure::one_image_at_a_time:
            return "one_image_at_a_time";
        case MemoryMeasure::tiled_decoding:
            return "tiled_decoding";
        case MemoryMeasure::tiled_last_stage:
            return "tiled_last_stage";
        case MemoryMeasure::half_precision_weights:
            return "half_precision_weights";
    }
    return "unknown";
}

json plan_json(MemoryPlan const& plan) {
    json items = json::array(), measures = json::array();
    for (MemoryItem const& item : plan.items) items.push_back({{"name", item.name}, {"bytes", item.bytes}});
    for (MemoryMeasure const measure : plan.measures) measures.push_back(name_of(measure));
    return {{"needed", plan.needed}, {"available", plan.available}, {"fits", plan.fits},
            {"items", items},        {"measures", measures},        {"advice", plan.advice}};
}

void print_plan(MemoryPlan const& plan, Console& console) {
    console.print("Memory: {} needed, {} available{}", describe_bytes(plan.needed), describe_bytes(plan.available),
                  plan.fits ? "" : ": it does not fit");
    for (MemoryItem const& item : plan.items) console.print("  {:>10}  {}", describe_bytes(item.bytes), item.name);
    for (MemoryMeasure const measure : plan.measures) console.print("  {}", describe(measure));
    if (!plan.fits) console.print("  {}", advice_of(plan));
}

}  // namespace

std::string_view describe(MemoryMeasure measure) {
    switch (measure) {
        case MemoryMeasure::free_text_encoders:
            return "the text encoders leave once the sentence is read";
        case MemoryMeasure::one_expert_resident:
            return "only one expert is loaded at a time";
        case MemoryMeasure::split_guidance:
            return "guided evaluations run one after the other";
        case MemoryMeasure::one_image_at_a_time:
            return "pictures are made one after the other";
        case MemoryMeasure::tiled_decoding:
            return "the picture is decoded in tiles";
        case MemoryMeasure::tiled_last_stage:
            return "the last stage works in tiles";
        case MemoryMeasure::half_precision_weights:
            return "weights are held as bf16";
    }
    return "unknown";
}

void check_memory(GenerationRequest const& resolved, MemoryPlanner const& planner) {
    MemoryPlan const plan = planner.plan(resolved);
    if (!plan.fits)
        fail(ErrorKind::memory, "This needs {} of memory, and {} are free. {}", describe_bytes(plan.needed),
             describe_bytes(plan.available), advice_of(plan));
}

void throw_failure(Outcome const& outcome, MemoryPlanner const* planner) {
    if (!outcome.failure) fail(ErrorKind::internal, "The engine failed without saying why. Please report it.");
    Failure failure = *outcome.failure;
    if (failure.kind == ErrorKind::memory && planner) {
        try {
            failure.message += " " + advice_of(planner->plan(outcome.resolved));
        } catch (Error const&) {
            // What went wrong first is what counts; without a plan there is no more to say.
        }
    }
    throw Error(failure.kind, failure.message);
}

ExitCode show_plan(GenerationRequest const& resolved, MemoryPlanner const* planner, Console& console) {
    std::optional<MemoryPlan> const plan = planner ? std::optional(planner->plan(resolved)) : std::nullopt;
    if (console.json) {
        json event{{"event", "plan"}, {"request", scene_json(resolved)}};
        if (plan) event["memory"] = plan_json(*plan);
        console.emit(event);
    } else {
        print_scene(resolved, console);
        if (plan) print_plan(*plan, console);
    }
    return plan && !plan->fits ? ExitCode::memory : ExitCode::success;
}

}  // namespace daub::cli
