#pragma once

namespace headroom {

/// Counts Ctrl+C (and SIGTERM; a closed terminal counts twice) instead of dying of them, so that a run can drain and
/// keep its data. While one of these lives, the signals are its; one at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// How often so far: once asks to stop sending, twice to abort.
    [[nodiscard]] int count() const;
};

} // namespace headroom
