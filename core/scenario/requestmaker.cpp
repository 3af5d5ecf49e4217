#include "scenario/requestmaker.h"

namespace headroom {

OutgoingRequest outgoing(const HttpRequest& request)
{
    OutgoingRequest made;
    made.method = request.method;
    made.url = request.url;
    made.headers = request.headers;
    made.body = request.text();
    made.hasBody = request.hasBody();
    return made;
}

} // namespace headroom
