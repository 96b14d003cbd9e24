package khaos.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import khaos.base.KhaosError;

/** All that khaos's own registry holds, with its ids, by Apicurio's export and import. */
record RegistrySchemas(String address) {

    private static final String ADMIN = "/apis/registry/v2/admin/";
    private static final int LIMIT_MILLIS = 5_000;

    /** One that does not answer keeps what was taken out before: it may stand still. */
    void takeOut(Path file) {
        try {
            HttpURLConnection connection = open("export");
            connection.setRequestProperty("Accept", "application/zip");
            try (InputStream all = connection.getInputStream()) {
                Files.copy(all, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException silent) {
            // what was taken out the last time is put back
        }
    }

    void putBack(Path file) {
        if (!Files.exists(file)) return;
        try {
            HttpURLConnection connection = open("import");
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/zip");
            try (OutputStream all = connection.getOutputStream()) {
                Files.copy(file, all);
            }
            if (connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST)
                throw new IOException("HTTP " + connection.getResponseCode());
        } catch (IOException failure) {
            throw new KhaosError(
                    "the schema registry did not get its schemas back: " + failure.getMessage(), "", failure);
        }
    }

    private HttpURLConnection open(String what) throws IOException {
        var connection =
                (HttpURLConnection) URI.create(address + ADMIN + what).toURL().openConnection();
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        return connection;
    }
}
