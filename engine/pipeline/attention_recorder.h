// Keeps where each word was looked for, at bounded memory.
#pragma once

#include "engine/nn/attention_control.h"
#include "engine/pipeline/conditioning.h"
#include "engine/scene/generator.h"

#include <map>

namespace daub {

/// One recorder belongs to one generate() call. Between begin_step and end_step it collects the layers of one
/// evaluation: mean over heads of the row that sees most (text, or text and style), averaged over all layers, coarser
/// grids enlarged to the finest.
class AttentionRecorder {
 public:
    AttentionRecorder(AttentionRecording options, Conditioning const& conditioning, KeyLayout layout);

    struct Step {
        int stage = 0, step = 0, expert = 0;
        double sigma = 0;
        std::string expert_name;
    };
    /// Whether this step is to be recorded at all.
    bool wants(int step) const { return step % every_ == 0; }
    void observe(LayerAttention const& layer);
    void end_step(Step const& step);

    AttentionRecord take() { return std::move(record_); }

 private:
    /// The key columns of one word in one stream.
    struct Word {
        std::string stream, text;
        TextSpan source;
        std::vector<int64_t> columns;
    };
    void add_words(std::vector<Token> const& tokens, int64_t first_column, std::string const& stream);
    void keep(AttentionMap map);
    void thin_out();

    AttentionRecording options_;
    Conditioning const& conditioning_;
    std::vector<Word> words_;
    struct Sum {
        Tensor probability;  ///< [images, words, h, w], summed over layers
        int64_t layers = 0;
    };
    std::map<Grid, Sum> sums_;
    int every_;
    std::size_t bytes_ = 0;
    AttentionRecord record_;
};

}  // namespace daub
