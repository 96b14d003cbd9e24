package khaos.cluster.secure;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import khaos.base.BadInput;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import org.apache.kafka.common.KafkaException;

/**
 * A first word with a broker, before Kafka's clients have one: where the broker speaks otherwise they try again without end, and
 * say in the end that it timed out. The word is Kafka's own question for a login, which every listener answers, each kind in its
 * own way.
 *
 * @param address as the user wrote it
 */
public record Handshake(String address, Map<String, Object> client, Deadline deadline) {

    private static final int LOGIN_QUESTION = 17;
    private static final int MECHANISM_UNKNOWN = 33;
    private static final int NO_LOGIN_HERE = 34;
    private static final int MOST_BYTES = 10_000;
    private static final int PATIENCE_MILLIS = 3000;

    /** How an answer begins that is TLS's word for "what was that?". */
    private static final int TLS_ALERT = 0x1503;

    /** @throws KhaosError when the broker at {@code target} wants another protocol, or its certificate is not trusted */
    public void with(InetSocketAddress target) {
        boolean isTls = protocol().endsWith("SSL");
        if (isTls && client.containsKey("ssl.engine.factory.class")) return; // whatever the user's own class does
        try (var plain = new Socket()) {
            plain.connect(target, patience());
            plain.setSoTimeout(patience());
            if (isTls) secured(plain, target);
            else ask(plain);
        } catch (SocketTimeoutException silent) {
            // perhaps only slow: Kafka's client has the word
        } catch (IOException strange) {
            if (isTls) throw new TlsFailure(address, client).of(strange);
        }
    }

    private void secured(Socket plain, InetSocketAddress target) throws IOException {
        SSLSocket socket;
        try {
            socket = Tls.over(plain, target, client);
        } catch (KafkaException wrong) {
            throw new BadInput(
                    "the TLS settings do not do: " + Refusal.rootOf(wrong).getMessage(),
                    "check --ssl-ca-location, --ssl-cert-location and --ssl-key-location, or ssl.… in the file of"
                            + " --command-config");
        }
        socket.startHandshake();
        try {
            ask(socket);
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException refused) { // who asks for certificates reads them only now
            throw new TlsFailure(address, client).afterwards(refused);
        }
    }

    private void ask(Socket socket) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write(question());
        out.flush();
        var in = new DataInputStream(socket.getInputStream());
        int size = in.readInt();
        if (size >>> 16 == TLS_ALERT) throw wantsTls();
        if (size < 6 || size > MOST_BYTES)
            throw new KhaosError(address + " does not speak Kafka's protocol", "check the port in --bootstrap-servers");
        in.readInt(); // the number of the question
        judge(in.readShort(), mechanisms(in));
    }

    private byte[] question() throws IOException {
        byte[] mechanism = mechanism().getBytes(StandardCharsets.UTF_8);
        var content = new ByteArrayOutputStream();
        var out = new DataOutputStream(content);
        out.writeInt(2 + 2 + 4 + 2 + 2 + mechanism.length);
        out.writeShort(LOGIN_QUESTION);
        out.writeShort(1); // its version
        out.writeInt(1); // its number
        out.writeShort(-1); // of a client without a name
        out.writeShort(mechanism.length);
        out.write(mechanism);
        return content.toByteArray();
    }

    private static List<String> mechanisms(DataInputStream in) throws IOException {
        var all = new ArrayList<String>();
        for (int left = in.readInt(); left > 0 && left < 100; left--) all.add(in.readUTF());
        return all;
    }

    private void judge(int error, List<String> offered) {
        boolean isLogin = protocol().startsWith("SASL_");
        if (isLogin && error == NO_LOGIN_HERE)
            throw new KhaosError(
                    address + " has no login, and the security protocol is " + protocol(),
                    "write --security-protocol " + protocol().replace("SASL_", ""));
        if (isLogin && error == MECHANISM_UNKNOWN)
            throw new KhaosError(
                    address + " does not take logins by " + mechanism() + ", but by " + String.join(", ", offered),
                    "write --sasl-mechanism " + offered.stream().findFirst().orElse(""));
        if (!isLogin && error != NO_LOGIN_HERE)
            throw new KhaosError(
                    address + " wants a login (" + String.join(", ", offered) + "), and the security protocol is "
                            + protocol(),
                    "write --security-protocol SASL_" + (protocol().equals("SSL") ? "SSL" : "PLAINTEXT")
                            + " --sasl-mechanism … --sasl-username …");
    }

    private KhaosError wantsTls() {
        return new KhaosError(
                address + " speaks TLS, and the security protocol is " + protocol(),
                "write --security-protocol " + (protocol().startsWith("SASL_") ? "SASL_SSL" : "SSL")
                        + ", with --ssl-ca-location FILE unless everybody knows its CA");
    }

    private String protocol() {
        return String.valueOf(client.getOrDefault("security.protocol", "PLAINTEXT"));
    }

    private String mechanism() {
        return String.valueOf(client.getOrDefault("sasl.mechanism", ""));
    }

    private int patience() {
        return (int) Math.max(1, Math.min(PATIENCE_MILLIS, deadline.left().toMillis()));
    }
}
