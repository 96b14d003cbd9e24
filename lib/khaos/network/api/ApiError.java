package khaos.network.api;

/** What went wrong with a request, as Toxiproxy says it. */
final class ApiError extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    ApiError(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    static ApiError badBody(String why) {
        return new ApiError(400, "bad request body: " + why);
    }

    static ApiError missing(String field) {
        return new ApiError(400, "missing required field: " + field);
    }
}
