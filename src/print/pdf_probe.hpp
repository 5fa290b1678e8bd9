#pragma once

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

/// What other people's readers see in a PDF of ours: poppler and zbar, as child processes. A missing tool
/// fails the test.
namespace ward::print::probe {

/// Standard output of a command; a test failure when it ends badly.
inline std::string run(std::string const& command)
{
    auto* const pipe = popen((command + " 2>/dev/null").c_str(), "r");
    EXPECT_NE(pipe, nullptr) << command;
    std::string out;
    std::array<char, 4096> block{};
    for (std::size_t count = 0; (count = fread(block.data(), 1, block.size(), pipe)) > 0;) {
        out.append(block.data(), count);
    }
    auto const ended = pclose(pipe);
    EXPECT_TRUE(WIFEXITED(ended) && WEXITSTATUS(ended) == 0) << command << " ended with " << ended;
    return out;
}

/// A PDF in a folder of its own, gone with the object.
class Pdf {
public:
    explicit Pdf(std::string const& bytes)
    {
        auto pattern = (std::filesystem::temp_directory_path() / "ward-print-XXXXXX").string();
        EXPECT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        std::ofstream{path(), std::ios::binary} << bytes;
    }
    Pdf(Pdf const&) = delete;
    Pdf& operator=(Pdf const&) = delete;
    ~Pdf() { std::filesystem::remove_all(folder_); }

    std::string path() const { return folder_ / "form.pdf"; }
    std::string info() const { return run("pdfinfo " + path()); }
    std::string fonts() const { return run("pdffonts " + path()); }
    std::string boxes() const { return run("pdftotext -bbox " + path() + " -"); }

    /// Text of one page, or of all for 0, as selecting and copying gives it.
    std::string text(int page = 0) const
    {
        auto const pages =
            page == 0 ? std::string{} : " -f " + std::to_string(page) + " -l " + std::to_string(page);
        return run("pdftotext" + pages + " " + path() + " -");
    }

    int pages() const
    {
        auto const digits = after(info(), "Pages:");
        int count{0};
        auto const [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        EXPECT_TRUE(failure == std::errc{}) << digits;
        return count;
    }

    /// What a scanner reads from the first page at `dots` per inch.
    std::string scanned(int dots) const
    {
        auto const picture = (folder_ / "page").string();
        run("pdftoppm -singlefile -f 1 -l 1 -gray -png -r " + std::to_string(dots) + " " + path() + " " +
            picture);
        auto read = run("zbarimg --quiet --raw -Sdisable -Sqrcode.enable " + picture + ".png");
        while (!read.empty() && read.back() == '\n') {
            read.pop_back();
        }
        return read;
    }

    /// The rest of the line after a label, without leading spaces.
    static std::string after(std::string const& text, std::string_view label)
    {
        auto const at = text.find(label);
        if (at == std::string::npos) {
            return {};
        }
        auto const first = text.find_first_not_of(' ', at + label.size());
        return text.substr(first, text.find('\n', first) - first);
    }

private:
    std::filesystem::path folder_;
};

/// Words one space apart: where a line breaks does not matter to what is said.
inline std::string flat(std::string const& text)
{
    std::istringstream words{text};
    std::string all;
    for (std::string word; words >> word;) {
        all += all.empty() ? word : " " + word;
    }
    return all;
}

/// No white space at all: for words broken inside.
inline std::string solid(std::string const& text)
{
    std::istringstream words{text};
    std::string all;
    for (std::string word; words >> word;) {
        all += word;
    }
    return all;
}

} // namespace ward::print::probe
