// SPDX-License-Identifier: MIT
#include "service/http/httpdaemon.h"

#include "base/log.h"

namespace mandat::service::detail
{

namespace
{

constexpr size_t blockSize = 64 * 1024;

struct ResponseDeleter {
    void operator()(MHD_Response *response) const { MHD_destroy_response(response); }
};
using ResponsePointer = std::unique_ptr<MHD_Response, ResponseDeleter>;

ssize_t produce(void *producer, uint64_t, char *buffer, size_t room)
{
    const qint64 written = (*static_cast<HttpProducer *>(producer))(buffer, static_cast<qsizetype>(room));
    if (written == 0)
        return MHD_CONTENT_READER_END_OF_STREAM;
    return written < 0 ? MHD_CONTENT_READER_END_WITH_ERROR : static_cast<ssize_t>(written);
}

ResponsePointer fromProducer(HttpProducer producer, qint64 size)
{
    auto owned = std::make_unique<HttpProducer>(std::move(producer));
    const uint64_t total = size < 0 ? MHD_SIZE_UNKNOWN : static_cast<uint64_t>(size);
    ResponsePointer response(MHD_create_response_from_callback(
        total, blockSize, &produce, owned.get(), [](void *each) { delete static_cast<HttpProducer *>(each); }));
    if (response)
        std::ignore = owned.release();
    return response;
}

/// The bytes are kept until they are sent, not copied.
ResponsePointer fromBody(QByteArray body)
{
    auto owned = std::make_unique<QByteArray>(std::move(body));
    const auto size = static_cast<size_t>(owned->size());
    ResponsePointer response(MHD_create_response_from_buffer_with_free_callback_cls(
        size, const_cast<char *>(owned->constData()), [](void *each) { delete static_cast<QByteArray *>(each); },
        owned.get()));
    if (response)
        std::ignore = owned.release();
    return response;
}

bool isOurs(QByteArrayView name)
{
    for (const QByteArrayView ours : {"Date", "Content-Length", "Transfer-Encoding", "Connection"}) {
        if (name.compare(ours, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// False for a name or value that cannot stand in a header, such as one with a line break in it.
bool addHeaders(MHD_Response *response, const HttpHeaders &headers)
{
    for (const auto &[name, value] : headers.fields()) {
        if (!isOurs(name)
            && (value.contains('\0')
                || MHD_add_response_header(response, name.constData(), value.constData()) != MHD_YES))
            return false;
    }
    return true;
}

bool hasNoBody(int status)
{
    return status == MHD_HTTP_NO_CONTENT || status == MHD_HTTP_NOT_MODIFIED;
}

} // namespace

MHD_Result queueResponse(MHD_Connection *connection, HttpResponse response)
{
    if (hasNoBody(response.status)) {
        response.body = QByteArray();
        response.producer = nullptr;
    }
    ResponsePointer native = response.producer ? fromProducer(std::move(response.producer), response.producerSize)
                                               : fromBody(std::move(response.body));
    if (native && (response.status < 200 || response.status > 599 || !addHeaders(native.get(), response.headers))) {
        qCWarning(lcService, "a response with status %d cannot be sent as it is", response.status);
        response.status = MHD_HTTP_INTERNAL_SERVER_ERROR;
        native = fromBody(QByteArray());
    }
    if (native && response.closes)
        MHD_add_response_header(native.get(), MHD_HTTP_HEADER_CONNECTION, "close");
    return native ? MHD_queue_response(connection, static_cast<unsigned>(response.status), native.get()) : MHD_NO;
}

} // namespace mandat::service::detail
