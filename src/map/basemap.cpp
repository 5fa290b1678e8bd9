#include "map/basemap.hpp"

#include "api/message.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace ward::map {

namespace {

/// An open file, closed with the last who reads it.
class File {
public:
    explicit File(std::string const& path) : descriptor_{::open(path.c_str(), O_RDONLY | O_CLOEXEC)}
    {
        struct stat about {};
        if (descriptor_ >= 0 && ::fstat(descriptor_, &about) == 0 && S_ISREG(about.st_mode)) {
            size_ = static_cast<std::uint64_t>(about.st_size);
        }
    }
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    ~File()
    {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    std::uint64_t size() const { return size_; }

    std::optional<std::string> read(std::uint64_t offset, std::uint64_t length) const
    {
        if (offset > size_ || length > size_ - offset) {
            return std::nullopt;
        }
        std::string bytes(length, '\0');
        for (std::size_t done = 0; done < length;) {
            auto const got =
                ::pread(descriptor_, bytes.data() + done, length - done, static_cast<off_t>(offset + done));
            if (got <= 0) {
                return std::nullopt;
            }
            done += static_cast<std::size_t>(got);
        }
        return bytes;
    }

private:
    int descriptor_;
    std::uint64_t size_{0};
};

/// A file and the base map that reads it.
class FiledBasemap final : public Basemap {
public:
    static Result<std::unique_ptr<Basemap>> open(std::unique_ptr<File> file)
    {
        auto const* const bytes = file.get();
        auto inner = open_pmtiles(
            [bytes](std::uint64_t offset, std::uint64_t length) { return bytes->read(offset, length); },
            bytes->size());
        if (!inner) {
            return inner.error();
        }
        return std::unique_ptr<Basemap>{new FiledBasemap{std::move(file), *std::move(inner)}};
    }

    Result<std::string> tile(TileAddress const& address) const override { return inner_->tile(address); }
    Result<std::int64_t> verify() const override { return inner_->verify(); }

private:
    FiledBasemap(std::unique_ptr<File> file, std::unique_ptr<Basemap> inner)
        : file_{std::move(file)}, inner_{std::move(inner)}
    {
        info_ = inner_->info();
        version_ = inner_->version();
    }

    std::unique_ptr<File> file_; ///< longer than who reads it
    std::unique_ptr<Basemap> inner_;
};

bool is_plain_word(std::string_view text)
{
    constexpr std::size_t length_max = 60;
    return !text.empty() && text.size() <= length_max &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '_' || letter == '-' || letter == ':';
           });
}

} // namespace

Result<std::unique_ptr<Basemap>> open_basemap(std::string const& file)
{
    constexpr std::string_view sqlite_begins{"SQLite format 3"};
    auto bytes = std::make_unique<File>(file);
    if (bytes->size() == 0) {
        return invalid("map.basemap.missing", file);
    }
    auto const begins = bytes->read(0, sqlite_begins.size());
    auto opened = begins == sqlite_begins ? open_mbtiles(file) : FiledBasemap::open(std::move(bytes));
    if (!opened) {
        return Error{opened.error().fault, opened.error().code, file};
    }
    return opened;
}

std::vector<std::string> vector_layers_of(std::string_view metadata)
{
    constexpr std::size_t layers_max = 200;
    std::vector<std::string> names;
    auto const value = json::parse(metadata);
    auto const* const list =
        value && value->is_object() ? value->get_object().if_contains("vector_layers") : nullptr;
    auto const* const layers = list == nullptr ? nullptr : list->if_array();
    for (std::size_t n = 0; layers != nullptr && n < std::min(layers->size(), layers_max); ++n) {
        auto const* const object = (*layers)[n].if_object();
        auto const* const id = object == nullptr ? nullptr : object->if_contains("id");
        auto const* const text = id == nullptr ? nullptr : id->if_string();
        if (text != nullptr && is_plain_word({text->data(), text->size()})) {
            names.emplace_back(text->data(), text->size());
        }
    }
    return names;
}

std::string attribution_shown(std::string_view given)
{
    constexpr std::size_t length_max = 300;
    std::string text;
    bool in_mark{false};
    for (char const letter : given) {
        in_mark = letter == '<' || (in_mark && letter != '>');
        if (!in_mark && letter != '>' && letter != '&') {
            text += letter;
        }
    }
    auto const normal = normalise(text);
    return normal && length(*normal) <= length_max ? *normal : std::string{};
}

std::string version_of(std::string_view said)
{
    auto const tag = api::entity_tag(said);
    return tag.substr(1, tag.size() - 2); // without the quotes it has as a header
}

} // namespace ward::map
