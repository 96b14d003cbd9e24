package khaos.service;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.function.BooleanSupplier;
import khaos.plan.ServicePlan.Health;

/** Asks a service whether it is well. Never throws, and takes {@link #LIMIT_MILLIS} at most, but for a script's own code. */
@FunctionalInterface
interface Probe {

    int LIMIT_MILLIS = 1_000;

    /** For a service that nobody asks. */
    Probe NONE = () -> Look.WELL;

    Look look();

    /** @param why it is not well: {@code HTTP 503}, {@code nobody listens} */
    record Look(boolean isHealthy, String why) {

        static final Look WELL = new Look(true, "");

        static Look bad(String why) {
            return new Look(false, why);
        }
    }

    static Probe of(Health health) {
        if (health instanceof Health.Http http) return () -> http(http.url());
        if (health instanceof Health.Tcp tcp) return () -> tcp(new InetSocketAddress(tcp.host(), tcp.port()));
        BooleanSupplier question = ((Health.Asked) health).question();
        return () -> asked(question);
    }

    private static Look http(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS / 2);
            connection.setReadTimeout(LIMIT_MILLIS / 2);
            connection.setUseCaches(false);
            try {
                int status = connection.getResponseCode();
                return status >= 200 && status < 400 ? Look.WELL : Look.bad("HTTP " + status);
            } finally {
                connection.disconnect();
            }
        } catch (IOException failure) {
            return failed(failure);
        }
    }

    private static Look tcp(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, LIMIT_MILLIS);
            return Look.WELL;
        } catch (IOException failure) {
            return failed(failure);
        }
    }

    private static Look failed(IOException failure) {
        if (failure instanceof ConnectException) return Look.bad("nobody listens");
        if (failure instanceof SocketTimeoutException) return Look.bad("no answer within " + LIMIT_MILLIS + " ms");
        return Look.bad(String.valueOf(failure.getMessage()));
    }

    private static Look asked(BooleanSupplier question) {
        try {
            return question.getAsBoolean() ? Look.WELL : Look.bad("its code says no");
        } catch (RuntimeException failure) {
            return Look.bad("its code failed: " + failure);
        }
    }
}
