#include "file/child.hpp"

#include "file/descriptor.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <optional>

namespace ward::file {

namespace {

using Steady = std::chrono::steady_clock;

constexpr int status_not_started = 127;

#if defined(__x86_64__)
constexpr std::uint32_t our_architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t our_architecture = AUDIT_ARCH_AARCH64;
#else
#error "name the architecture that the filter of system calls is for"
#endif

/// Refuses what reaches out: sockets, and io_uring and the 32-bit calls that would get round the refusal.
/// Everything else is allowed: what a picture library needs changes with each release of it.
constexpr std::uint32_t refuse = SECCOMP_RET_ERRNO | EACCES;
constexpr std::uint32_t foreign_calls = 0x40000000; ///< numbers of the x32 interface begin here
constexpr std::array<sock_filter, 10> call_filter{{
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, our_architecture, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, foreign_calls, 4, 0),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 3, 0),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_io_uring_setup, 2, 0),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_ptrace, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    BPF_STMT(BPF_RET | BPF_K, refuse),
}};

/// Everything the new process needs, made before the fork: after it, in a program with threads, nothing may
/// be allocated and no lock taken.
struct Plan {
    std::vector<std::string> words;    ///< program and arguments
    std::vector<std::string> settings; ///< environment
    std::vector<std::string> programs; ///< where it may lie
    std::vector<char*> word_pointers;
    std::vector<char*> setting_pointers;
    std::array<sock_filter, call_filter.size()> filter{call_filter};
    rlim_t cpu_seconds{0};
    rlim_t memory_bytes{0};
    int nothing{-1}; ///< /dev/null
    int output{-1};
};

bool limit(__rlimit_resource_t what, rlim_t most)
{
    rlimit const both{most, most};
    return setrlimit(what, &both) == 0;
}

bool shut_in(Plan& plan)
{
    constexpr rlim_t open_files_max = 64;
    sock_fprog const program{static_cast<unsigned short>(plan.filter.size()), plan.filter.data()};
    // Memory last: what a sanitizer does beside us in this process, until the program takes its place, needs
    // some.
    return limit(RLIMIT_CPU, plan.cpu_seconds) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_NOFILE, open_files_max) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 && limit(RLIMIT_AS, plan.memory_bytes);
}

/// In the new process.
[[noreturn]] void become(Plan& plan, pid_t parent)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    signal(SIGPIPE, SIG_DFL);
    bool const ready = getppid() == parent && dup2(plan.nothing, 0) == 0 && dup2(plan.output, 1) == 1 &&
                       dup2(plan.nothing, 2) == 2 && syscall(SYS_close_range, 3U, ~0U, 0U) == 0 &&
                       shut_in(plan);
    for (auto const& program : plan.programs) {
        if (ready) {
            execve(program.c_str(), plan.word_pointers.data(), plan.setting_pointers.data());
        }
    }
    _exit(status_not_started);
}

/// A started process. It and all it started are gone with this object.
class Child {
public:
    explicit Child(pid_t process)
        : process_{process}, ended_{Descriptor{static_cast<int>(syscall(SYS_pidfd_open, process, 0))}}
    {
        setpgid(process, process); // here too, so that whoever comes first, the group is there
    }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    ~Child()
    {
        if (process_ > 0) {
            end();
        }
    }

    int ended() const { return ended_.number(); }

    /// Ends what is left of the group; how the process ended, as waitpid tells it.
    int end()
    {
        kill(-process_, SIGKILL);
        kill(process_, SIGKILL);
        int how{0};
        while (waitpid(process_, &how, 0) < 0 && errno == EINTR) {
        }
        process_ = 0;
        return how;
    }

private:
    pid_t process_;
    Descriptor ended_;
};

/// Takes what is there; false at the end of it.
bool drain(int from, std::string& output)
{
    std::array<char, 4096> part{};
    auto const count = read(from, part.data(), part.size());
    if (count > 0) {
        output.append(part.data(), static_cast<std::size_t>(count));
    }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR));
}

/// Listens until the process has ended, or has had enough; nothing when it ended by itself.
std::optional<ChildEnd> listen(Child const& child, int output, ChildLimits const& limits, std::string& said)
{
    auto const until = Steady::now() + limits.time_max;
    bool open{true};
    while (true) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(until - Steady::now()).count();
        if (left <= 0) {
            return ChildEnd::timed_out;
        }
        pollfd both[] = {{child.ended(), POLLIN, 0}, {open ? output : -1, POLLIN, 0}};
        if (poll(both, 2, static_cast<int>(left)) < 0 && errno != EINTR) {
            return ChildEnd::could_not_start;
        }
        if (both[1].revents != 0) {
            open = drain(output, said);
        } else if (both[0].revents != 0) {
            return std::nullopt; // it has ended, and what it said has been read
        }
        if (said.size() > limits.output_bytes_max) {
            return ChildEnd::said_too_much;
        }
    }
}

std::vector<char*> pointers(std::vector<std::string>& words)
{
    std::vector<char*> all;
    for (auto& word : words) {
        all.push_back(word.data());
    }
    all.push_back(nullptr);
    return all;
}

void fill(Plan& plan, std::vector<std::string> const& command, ChildLimits const& limits)
{
    plan.words = command;
    plan.settings = {"PATH=/usr/local/bin:/usr/bin:/bin",
                     "LC_ALL=C.UTF-8",
                     "HOME=/nonexistent",
                     "VIPS_CONCURRENCY=1",
                     "VIPS_NOVECTOR=1", // it would write a program to disk, and that is not allowed
                     "VIPS_BLOCK_UNTRUSTED=1",
                     "VIPS_DISC_THRESHOLD=4g"};
    plan.word_pointers = pointers(plan.words);
    plan.setting_pointers = pointers(plan.settings);
    for (std::string const folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
        plan.programs.push_back(folder + command.front());
    }
    plan.cpu_seconds = static_cast<rlim_t>(limits.cpu_max.count());
    plan.memory_bytes = static_cast<rlim_t>(limits.memory_bytes_max);
}

ChildAnswer listen_to_end(Child& child, int output, ChildLimits const& limits)
{
    ChildAnswer answer;
    auto const forced =
        child.ended() < 0 ? ChildEnd::could_not_start : listen(child, output, limits, answer.output);
    auto const how = child.end();
    if (forced) {
        answer.end = *forced;
    } else if (WIFEXITED(how)) {
        answer.status = WEXITSTATUS(how);
        answer.end = answer.status == status_not_started ? ChildEnd::could_not_start : ChildEnd::exited;
    } else {
        answer.end = ChildEnd::killed;
    }
    return answer;
}

} // namespace

ChildAnswer run_child(std::vector<std::string> const& command, ChildLimits const& limits)
{
    auto const nothing = open_file("/dev/null", O_RDWR);
    int pipe_ends[2] = {-1, -1};
    if (nothing.number() < 0 || pipe2(pipe_ends, O_CLOEXEC) != 0) {
        return {};
    }
    Descriptor const read_end{pipe_ends[0]};
    std::optional<Descriptor> write_end{pipe_ends[1]};
    fcntl(read_end.number(), F_SETFL, O_NONBLOCK);
    Plan plan;
    fill(plan, command, limits);
    plan.nothing = nothing.number();
    plan.output = write_end->number();
    auto const parent = getpid();
    auto const process = fork();
    if (process == 0) {
        become(plan, parent);
    }
    if (process < 0) {
        return {};
    }
    Child child{process};
    write_end.reset(); // or the end of the output would never come
    return listen_to_end(child, read_end.number(), limits);
}

} // namespace ward::file
