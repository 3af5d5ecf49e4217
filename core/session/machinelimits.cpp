#include "session/machinelimits.h"

#include "base/process.h"
#include "profile/targets.h"
#include "session/calibration.h"

namespace headroom {

ThisMachine thisMachine(const LoadProfile& profile)
{
    const auto foreign = foreignTargets(profile);
    KnownCeiling known = knownCeiling(calibrationFile());
    ThisMachine machine;
    machine.limits.descriptors = requestDescriptors();
    machine.limits.ports = connectingPorts();
    machine.limits.portKept = portKeptFor(foreign && foreign->empty());
    machine.limits.freeMemory = availableMemory();
    machine.limits.ceiling = known.ceiling;
    machine.note = std::move(known.note);
    return machine;
}

} // namespace headroom
