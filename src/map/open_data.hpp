#pragma once

#include "api/router.hpp"
#include "map/data_set.hpp"

namespace ward::map {

struct OfferedFormat {
    DataFormat format{DataFormat::csv};
    std::string address;
};
BOOST_DESCRIBE_STRUCT(OfferedFormat, (), (format, address))

struct OfferedSet {
    std::string code;
    std::vector<std::string> columns;
    std::vector<OfferedFormat> formats;
};
BOOST_DESCRIBE_STRUCT(OfferedSet, (), (code, columns, formats))

struct DataCatalogue {
    std::string licence; ///< SPDX name
    std::vector<OfferedSet> items;
};
BOOST_DESCRIBE_STRUCT(DataCatalogue, (), (licence, items))

/// The catalogue of open data, and every set of it in every format it comes in.
class OpenData {
public:
    using WardName = std::function<std::string(sql::Session&, WardId)>;

    /// \param public_url without a slash at its end
    OpenData(api::Router& router, std::vector<DataSet> sets, std::string public_url, WardName ward_name);

    Result<DataCatalogue> list(api::Call const& call) const;
    /// Refusals: `open_data.unknown`, and those of whoever gives the set.
    Result<api::Document> take(api::Call const& call, DataQuery const& query) const;

private:
    std::vector<DataSet> sets_;
    std::string public_url_;
    WardName ward_name_;
};

} // namespace ward::map
