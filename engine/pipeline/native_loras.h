// The LoRAs and subjects of one stage of a native ensemble, and its experts with them.
//
//     NativeLoras experts(source, {"base_high_noise", "base_low_noise"}, device, dtype);
//     if (experts.differs(0, conditioning.loras)) ensemble.take(0);                 // it is not what is wanted
//     experts.use(conditioning.loras);
//     auto const network = experts.load(0);
//
// Experts that nothing changes are loaded as they are stored. One thread at a time may call use(), and none while an
// expert that it changes is being loaded.
#pragma once

#include "engine/models/ediff_unet.h"
#include "engine/pipeline/used_loras.h"

namespace daub {

class NativeLoras {
 public:
    /// source: of the ensemble (EDiffSource). experts: folders.
    NativeLoras(std::shared_ptr<ModelSource const> source, std::vector<std::string> experts, at::Device device,
                at::ScalarType dtype);
    /// Whether an expert as it was loaded last is another one than with these.
    bool differs(size_t expert, std::vector<UsedLora> const& used) const;
    void use(std::vector<UsedLora> const& used);
    /// Throws Error (model, input).
    std::shared_ptr<EDiffUNet const> load(size_t expert) const;

 private:
    std::shared_ptr<ModelSource const> source_;
    std::vector<std::string> experts_;
    at::Device device_;
    at::ScalarType dtype_;
    std::vector<ComponentLoras> loras_;  ///< of each expert
};

}  // namespace daub
