#include "faultyfiles.h"

#include <sqlite3.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <unistd.h>

// SQLite's own file system with a few of its functions replaced: https://www.sqlite.org/c3ref/io_methods.html. A file
// keeps its object, which begins with the pointer to its methods; only that pointer is turned to a copy of them.

namespace headroom {

namespace {

/// The methods of one kind of file: database, or journal and log.
struct Methods {
    sqlite3_io_methods faulty{}; // first: what a file points to
    const sqlite3_io_methods* real = nullptr;
};

struct State {
    std::mutex mutex;
    FaultyFiles::Fault fault = FaultyFiles::Fault::None;
    std::uint64_t at = 0;
    std::uint64_t count = 0;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs faulty{};
    std::array<Methods, 4> methods;
};

State& state()
{
    static State only;
    return only;
}

[[noreturn]] void die()
{
    kill(getpid(), SIGKILL);
    _exit(1);
}

/// Whether what is about to be done goes wrong.
bool goesWrong(bool takesRoom)
{
    State& s = state();
    const std::lock_guard lock(s.mutex);
    if (!takesRoom && s.fault != FaultyFiles::Fault::Killed)
        return false;
    const std::uint64_t mine = s.count++;
    if (s.fault == FaultyFiles::Fault::None)
        return false;
    return mine == s.at || (mine > s.at && s.fault == FaultyFiles::Fault::FullForGood);
}

bool killed()
{
    return state().fault == FaultyFiles::Fault::Killed;
}

const sqlite3_io_methods& real(sqlite3_file* file)
{
    return *reinterpret_cast<const Methods*>(file->pMethods)->real;
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
{
    if (!goesWrong(true))
        return real(file).xWrite(file, bytes, size, offset);
    real(file).xWrite(file, bytes, size / 2, offset);
    if (killed())
        die();
    return SQLITE_FULL;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    if (goesWrong(false))
        die();
    return real(file).xTruncate(file, size);
}

int sync(sqlite3_file*, int)
{
    // Takes room: some file systems find out here only that they have none. Never really done, or the tests would wait
    // for the disk most of their time: what was written before a process dies is written.
    if (!goesWrong(true))
        return SQLITE_OK;
    if (killed())
        die();
    return SQLITE_IOERR_FSYNC;
}

int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** where)
{
    if (extend == 0 || !goesWrong(true))
        return real(file).xShmMap(file, region, size, extend, where);
    if (killed())
        die();
    return SQLITE_IOERR_SHMSIZE;
}

int remove(sqlite3_vfs*, const char* path, int syncFolder)
{
    if (goesWrong(false))
        die();
    return state().real->xDelete(state().real, path, syncFolder);
}

sqlite3_io_methods* faultyOnes(const sqlite3_io_methods* real)
{
    State& s = state();
    const std::lock_guard lock(s.mutex);
    for (Methods& methods : s.methods) {
        if (methods.real == nullptr) {
            methods = {*real, real};
            methods.faulty.xWrite = write;
            methods.faulty.xTruncate = truncate;
            methods.faulty.xSync = sync;
            methods.faulty.xShmMap = mapShared;
        }
        if (methods.real == real)
            return &methods.faulty;
    }
    std::abort(); // more kinds of files than SQLite has
}

int open(sqlite3_vfs*, sqlite3_filename path, sqlite3_file* file, int flags, int* outFlags)
{
    sqlite3_vfs* const real = state().real;
    const int status = real->xOpen(real, path, file, flags, outFlags);
    if (status == SQLITE_OK && file->pMethods != nullptr)
        file->pMethods = faultyOnes(file->pMethods);
    return status;
}

} // namespace

FaultyFiles::FaultyFiles(Fault fault, std::uint64_t at)
{
    State& s = state();
    s.fault = fault;
    s.at = at;
    s.count = 0;
    s.real = sqlite3_vfs_find(nullptr);
    s.faulty = *s.real;
    s.faulty.zName = "faulty";
    s.faulty.xOpen = open;
    s.faulty.xDelete = remove;
    sqlite3_vfs_register(&s.faulty, 1);
}

FaultyFiles::~FaultyFiles()
{
    sqlite3_vfs_unregister(&state().faulty);
    sqlite3_vfs_register(state().real, 1);
}

std::uint64_t FaultyFiles::count() const
{
    return state().count;
}

} // namespace headroom
