// `daub-cli tokens`: what the text encoders see of a sentence.
#include "app/cli/command.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace daub::cli {
namespace {

using nlohmann::json;

struct TokensArguments {
    std::string prompt;
    std::string model;
};

std::size_t count_beyond(EncoderTokens const& tokens) {
    return static_cast<std::size_t>(std::ranges::count_if(tokens.pieces, &TokenPiece::beyond_limit));
}

json piece_json(TokenPiece const& piece, std::string_view prompt) {
    return {{"id", piece.id},
            {"piece", piece.text},
            {"begin", piece.span.begin},
            {"end", piece.span.end},
            {"text", text_at(prompt, piece.span)},
            {"beyond_limit", piece.beyond_limit}};
}

json tokens_json(std::vector<EncoderTokens> const& encoders, TokensArguments const& arguments) {
    json list = json::array();
    for (EncoderTokens const& tokens : encoders) {
        json pieces = json::array();
        for (TokenPiece const& piece : tokens.pieces) pieces.push_back(piece_json(piece, arguments.prompt));
        list.push_back({{"stream", tokens.encoder.stream},
                        {"name", tokens.encoder.name},
                        {"limit", tokens.encoder.token_limit},
                        {"count", tokens.pieces.size()},
                        {"beyond", count_beyond(tokens)},
                        {"pieces", pieces}});
    }
    return {{"model", arguments.model}, {"prompt", arguments.prompt}, {"encoders", list}};
}

std::string describe_limit(EncoderTokens const& tokens) {
    int const limit = tokens.encoder.token_limit;
    if (limit <= 0) return fmt::format("{} tokens, no limit", tokens.pieces.size());
    std::size_t const beyond = count_beyond(tokens);
    std::string const used = fmt::format("{} of {} tokens", tokens.pieces.size() - beyond, limit);
    return beyond == 0 ? used : fmt::format("{}, {} more are not seen", used, beyond);
}

void print_encoder(EncoderTokens const& tokens, std::string_view prompt, Console& console) {
    console.print("{} ({}): {}", tokens.encoder.name, tokens.encoder.stream, describe_limit(tokens));
    console.print("  {:>4}  {:>6}  {:<16}  {:>9}  text", "no.", "id", "piece", "bytes");
    for (std::size_t i = 0; i < tokens.pieces.size(); ++i) {
        TokenPiece const& piece = tokens.pieces[i];
        std::string const bytes = piece.span.empty() ? "" : fmt::format("{}-{}", piece.span.begin, piece.span.end);
        std::string const text = piece.span.empty() ? "" : fmt::format("\"{}\"", text_at(prompt, piece.span));
        console.print("  {:>4}  {:>6}  {:<16}  {:>9}  {}{}", i + 1, piece.id, piece.text, bytes, text,
                      piece.beyond_limit ? "  (not seen)" : "");
    }
}

ExitCode print_tokens(TokensArguments const& arguments, Session& session) {
    auto const encoders = session.services.make_catalogue()->tokens(arguments.model, arguments.prompt);
    if (session.console.json) {
        session.console.emit(tokens_json(encoders, arguments));
        return ExitCode::success;
    }
    for (std::size_t i = 0; i < encoders.size(); ++i) {
        if (i > 0) session.console.print("");
        print_encoder(encoders[i], arguments.prompt, session.console);
    }
    return ExitCode::success;
}

}  // namespace

void add_tokens_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand(
        "tokens", "Shows into which pieces the text encoders of a model cut a sentence, and what they do not see.");
    auto arguments = std::make_shared<TokensArguments>();
    command->add_option("prompt", arguments->prompt, "The sentence, in quotes")->required();
    command->add_option("--model", arguments->model, "Id or path of the model; see daub-cli models")
        ->type_name("MODEL");
    command->add_flag("--json", session.console.json, "One JSON object instead; begin and end are UTF-8 bytes");
    command->footer(
        "Example:\n"
        "  daub-cli tokens \"a fox on a snowy meadow\"\n");
    command->callback([&session, arguments] {
        session.action = [&session, arguments] { return print_tokens(*arguments, session); };
    });
}

}  // namespace daub::cli
