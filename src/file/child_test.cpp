#include "file/child.hpp"

#include "file/test_files.hpp"

#include <sys/wait.h>

#include <thread>

// Goal: a program that opens a stranger's file can do nothing but answer. Method: ordinary programs of any
// Debian try what they should not.

namespace ward::file {
namespace {

ChildAnswer shell(std::string const& script, ChildLimits const& limits = {})
{
    return run_child({"sh", "-c", script}, limits);
}

TEST(Child, AnswersWithStatusAndOutput)
{
    auto const answer = shell("echo ba; exit 3");
    EXPECT_EQ(answer.end, ChildEnd::exited);
    EXPECT_EQ(answer.status, 3);
    EXPECT_EQ(answer.output, "ba\n");
}

TEST(Child, IsToldNothingOfOurEnvironment)
{
    ASSERT_EQ(setenv("WARD_SECRET_OF_TEST", "planted", 1), 0);
    auto const answer = shell("env");
    EXPECT_EQ(answer.output.find("planted"), std::string::npos);
    unsetenv("WARD_SECRET_OF_TEST");
}

TEST(Child, SeesNoneOfOurOpenFiles)
{
    int ends[2];
    ASSERT_EQ(pipe(ends), 0); // without close-on-exec, as a careless library would
    auto const answer = run_child({"ls", "/proc/self/fd"}, {});
    EXPECT_EQ(answer.output, "0\n1\n2\n3\n") << "3 is the folder that ls reads";
    close(ends[0]);
    close(ends[1]);
}

TEST(Child, IsEndedWhenItTakesTooLong)
{
    auto const started = std::chrono::steady_clock::now();
    auto const answer = shell("sleep 30", {.time_max = std::chrono::milliseconds{200}});
    EXPECT_EQ(answer.end, ChildEnd::timed_out);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds{10});
}

TEST(Child, TakesItsOwnChildrenWithIt)
{
    sample::Folder const folder;
    auto const answer =
        shell("(while true; do :; done) & echo $!; wait", {.time_max = std::chrono::milliseconds{300}});
    EXPECT_EQ(answer.end, ChildEnd::timed_out);
    auto const grandchild = answer.output.substr(0, answer.output.find('\n'));
    auto const gone = [&] {
        // Somebody else may have to collect it yet; running it must not be.
        auto const state = sample::read_whole("/proc/" + grandchild + "/stat");
        return state.empty() || state.find(") Z ") != std::string::npos;
    };
    EXPECT_TRUE(sample::soon(gone)) << grandchild;
}

TEST(Child, DoesNotWaitForWhoHoldsItsOutputOpen)
{
    auto const answer = shell("sleep 30 & echo done", {.time_max = std::chrono::milliseconds{8000}});
    EXPECT_EQ(answer.end, ChildEnd::exited);
    EXPECT_EQ(answer.output, "done\n");
}

TEST(Child, IsEndedWhenItComputesTooLong)
{
    auto const answer = shell("while true; do :; done", {.cpu_max = std::chrono::seconds{1}});
    EXPECT_EQ(answer.end, ChildEnd::killed);
}

TEST(Child, IsEndedWhenItSaysTooMuch)
{
    auto const answer = shell("while true; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done",
                              {.output_bytes_max = 10'000});
    EXPECT_EQ(answer.end, ChildEnd::said_too_much);
}

TEST(Child, CannotTakeMuchMemory)
{
    auto const script = "import sys\ntry:\n  bytearray(3 * 1024**3)\nexcept MemoryError:\n  sys.exit(7)";
    auto const answer = run_child({"python3", "-c", script}, {});
    EXPECT_EQ(answer.end, ChildEnd::exited);
    EXPECT_EQ(answer.status, 7);
}

TEST(Child, CannotWriteAFile)
{
    sample::Folder const folder;
    auto const answer = shell("echo planted > " + folder / "written");
    EXPECT_NE(answer.status, answer.end == ChildEnd::exited ? 0 : -1);
    EXPECT_EQ(sample::read_whole(folder / "written"), "");
}

TEST(Child, CannotReachTheNetwork)
{
    auto const script = "import socket, sys\ntry:\n  socket.socket()\nexcept PermissionError:\n  sys.exit(7)";
    auto const answer = run_child({"python3", "-c", script}, {});
    EXPECT_EQ(answer.end, ChildEnd::exited);
    EXPECT_EQ(answer.status, 7);
}

TEST(Child, ThatDoesNotExistIsSaidNotToHaveStarted)
{
    EXPECT_EQ(run_child({"no-such-program-anywhere"}, {}).end, ChildEnd::could_not_start);
}

TEST(Child, RunsManyAtATime)
{
    std::vector<std::thread> threads;
    std::vector<ChildAnswer> answers(8);
    for (std::size_t n = 0; n < answers.size(); ++n) {
        threads.emplace_back([&answers, n] { answers[n] = shell("echo " + std::to_string(n)); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (std::size_t n = 0; n < answers.size(); ++n) {
        EXPECT_EQ(answers[n].output, std::to_string(n) + "\n");
    }
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "somebody was not collected";
}

} // namespace
} // namespace ward::file
