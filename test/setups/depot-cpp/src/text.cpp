#include "depot/stock.hpp"

#include <sstream>

namespace depot {

std::string trim(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(trim(part));
    return parts;
}

Item parse(const std::string& line) {
    const auto parts = split(line, ';');
    if (parts.size() != 3)
        throw std::invalid_argument("not three columns: " + line);
    return {parts[0], std::stoul(parts[1]), std::stod(parts[2])};
}

}
