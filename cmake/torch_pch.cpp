// Owner of the precompiled ATen header that every tensor library shares.
