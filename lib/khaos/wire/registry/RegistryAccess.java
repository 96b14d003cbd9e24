package khaos.wire.registry;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import khaos.base.BadInput;

/**
 * Where a registry is and who may use it. Never printed: {@link #toString} is the address alone.
 *
 * @param url as the user said it; the API may lie below it
 * @param ca  whom to trust, PEM
 * @param certificate of this client, PEM; with {@code key}
 */
public record RegistryAccess(
        String url,
        Optional<String> username,
        Optional<String> password,
        Optional<String> token,
        Optional<Path> ca,
        Optional<Path> certificate,
        Optional<Path> key) {

    public RegistryAccess {
        if (!url.matches("https?://[^\\s/]+.*"))
            throw new BadInput(
                    "a registry's address starts with http:// or https://, got '" + url + "'",
                    "write for example --schema-registry-url http://localhost:8081");
        if (url.matches("https?://[^/]*@.*"))
            throw new BadInput(
                    "a registry's address holds no user or password",
                    "say them apart: --schema-registry-username, --schema-registry-password");
        if (username.isPresent() != password.isPresent())
            throw new BadInput(
                    "--schema-registry-username and --schema-registry-password go together",
                    "add --schema-registry-" + (username.isPresent() ? "password" : "username"));
        if (username.isPresent() && token.isPresent())
            throw new BadInput(
                    "--schema-registry-token and --schema-registry-username both say who is asking",
                    "keep one of them");
        if (certificate.isPresent() != key.isPresent())
            throw new BadInput(
                    "--schema-registry-cert-location and --schema-registry-key-location go together",
                    "add --schema-registry-" + (certificate.isPresent() ? "key" : "cert") + "-location");
        url = url.replaceFirst("/+$", "");
    }

    /** Anybody's. */
    public RegistryAccess(String url) {
        this(
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it would be on this machine, open to all, so that khaos may put one of its own there. */
    public boolean isPlainLocal() {
        return url.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/apis/ccompat/v7)?")
                && username.isEmpty()
                && token.isEmpty();
    }

    public int port() {
        int port = URI.create(url).getPort();
        return port < 0 ? 80 : port;
    }

    /** The same at another address. */
    public RegistryAccess at(String other) {
        return new RegistryAccess(other, username, password, token, ca, certificate, key);
    }

    @Override
    public String toString() {
        return url;
    }
}
