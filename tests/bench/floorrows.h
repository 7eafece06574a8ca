// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <simdjson.h>
#include <sqlite3.h>

#include <map>
#include <string>

namespace mandat::bench
{

/// Pages into a cache's tables, the shortest way: text as it came, ids and instants as the tables want them.
class FloorRows
{
public:
    explicit FloorRows(sqlite3 *database);
    ~FloorRows();
    FloorRows(const FloorRows &) = delete;
    FloorRows &operator=(const FloorRows &) = delete;

    void insert(const std::string &list, const QByteArray &page);

private:
    using Element = simdjson::simdjson_result<simdjson::dom::element>; ///< or what it lacked

    void company(const Element &in);
    void relationship(const Element &in);
    void contact(const Element &in);
    void profile(const Element &in);
    void user(const Element &in);
    void access(const Element &in);

    void text(std::string_view value); ///< of the page that is being inserted
    void owned(const std::string &value);
    void text(const Element &in, const char *name);
    void id(const Element &in, const char *name);
    void flag(const Element &in, const char *name);
    void instant(const Element &in, const char *name);
    void number(sqlite3_int64 value);
    void null();

    sqlite3 *m_database;
    std::map<std::string, sqlite3_stmt *> m_inserts;
    sqlite3_stmt *m_insert = nullptr;
    int m_column = 0;
    simdjson::dom::parser m_parser;
};

} // namespace mandat::bench
