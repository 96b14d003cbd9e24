import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * What a network proxy costs and how true its toxics are, beside connections that do not pass it. Asks Toxiproxy's API, so any
 * such server will do.
 */
final class NetworkBench {

    private static final int ROUNDS = 5;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private static String api;
    private static long pid;

    /** @param args the API's URL, and the process id of the server */
    public static void main(String... args) throws Exception {
        api = args[0];
        pid = Long.parseLong(args[1]);
        int sink = serving(NetworkBench::swallow);
        int echo = serving(NetworkBench::echo);
        int throughSink = proxied("sink", sink);
        int throughEcho = proxied("echo", echo);
        connections(throughEcho);
        throughput(sink, throughSink);
        roundTrips(echo, throughEcho);
        latency(throughEcho);
        bandwidth();
        System.exit(0);
    }

    private static void throughput(int direct, int proxied) throws Exception {
        System.out.printf(
                "%n%-44s %12s %12s %8s%n",
                "Gbit/s, median of " + ROUNDS + " in turn, 4 s each", "proxied", "direct", "ratio");
        for (int streams : new int[] {1, 4}) {
            var through = new double[ROUNDS];
            var beside = new double[ROUNDS];
            gigabits(proxied, streams, 3);
            for (int i = 0; i < ROUNDS; i++) {
                beside[i] = gigabits(direct, streams, 4);
                through[i] = gigabits(proxied, streams, 4);
            }
            double with = median(through);
            double without = median(beside);
            print(
                    "%-44s %12.2f %12.2f %8.2f%n",
                    streams + (streams == 1 ? " stream" : " streams"), with, without, with / without);
        }
    }

    private static double gigabits(int port, int streams, int seconds) throws Exception {
        var bytes = new LongAdder();
        var isOver = new AtomicBoolean();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < streams; i++)
            threads.add(thread(() -> {
                byte[] block = new byte[128 << 10];
                try (var socket = new Socket(HERE, port)) {
                    var out = socket.getOutputStream();
                    while (!isOver.get()) {
                        out.write(block);
                        bytes.add(block.length);
                    }
                }
            }));
        long from = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double sent = bytes.sum();
        double took = (System.nanoTime() - from) / 1e9;
        isOver.set(true);
        for (Thread thread : threads) thread.join();
        return sent * 8 / took / 1e9;
    }

    private static void roundTrips(int direct, int proxied) throws Exception {
        var beside = new ArrayList<double[]>();
        var through = new ArrayList<double[]>();
        micros(proxied, 20_000);
        for (int i = 0; i < ROUNDS; i++) {
            beside.add(micros(direct, 10_000));
            through.add(micros(proxied, 10_000));
        }
        System.out.printf("%n%-44s %12s %12s %8s%n", "round trip of 100 bytes, µs", "proxied", "direct", "added");
        for (double part : new double[] {0.5, 0.99}) {
            double with =
                    median(through.stream().mapToDouble(all -> at(all, part)).toArray());
            double without =
                    median(beside.stream().mapToDouble(all -> at(all, part)).toArray());
            print("%-44s %12.1f %12.1f %8.1f%n", "p" + Math.round(part * 100), with, without, with - without);
        }
    }

    private static double[] micros(int port, int count) throws IOException {
        var all = new double[count];
        try (var socket = new Socket(HERE, port)) {
            socket.setTcpNoDelay(true);
            for (int i = 0; i < count; i++) all[i] = trip(socket) / 1000.0;
        }
        Arrays.sort(all);
        return all;
    }

    private static long trip(Socket socket) throws IOException {
        byte[] bytes = new byte[100];
        long from = System.nanoTime();
        socket.getOutputStream().write(bytes);
        new DataInputStream(socket.getInputStream()).readFully(bytes);
        return System.nanoTime() - from;
    }

    /** 80 ms, exactly; and put there and taken away 100 times while 50 clients come and go. */
    private static void latency(int port) throws Exception {
        String toxic = "{\"type\": \"latency\", \"attributes\": {\"latency\": 80}}";
        call("POST", "/proxies/echo/toxics", toxic);
        double[] all = micros(port, 100);
        call("DELETE", "/proxies/echo/toxics/latency_downstream", "");
        print("%nlatency of 80 ms: round trip p50 %.2f ms, p99 %.2f ms%n", at(all, 0.5) / 1000, at(all, 0.99) / 1000);

        var isOver = new AtomicBoolean();
        var trips = new LongAdder();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 50; i++)
            threads.add(thread(() -> {
                while (!isOver.get())
                    try (var socket = new Socket(HERE, port)) {
                        for (int n = 0; n < 5; n++) {
                            mustKeepOrder(socket);
                            trips.increment();
                        }
                    }
            }));
        var calls = new double[200];
        for (int i = 0; i < 100; i++) {
            calls[2 * i] = call("POST", "/proxies/echo/toxics", toxic);
            Thread.sleep(50);
            calls[2 * i + 1] = call("DELETE", "/proxies/echo/toxics/latency_downstream", "");
            Thread.sleep(20);
        }
        isOver.set(true);
        for (Thread thread : threads) thread.join();
        Arrays.sort(calls);
        print(
                "put and taken 100 times under 50 clients that come and go (%,d trips, order kept): API calls p50 %.1f ms, max %.1f ms%n",
                trips.sum(), at(calls, 0.5), calls[199]);
    }

    private static void mustKeepOrder(Socket socket) throws IOException {
        byte[] bytes = new byte[3000];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31 / 7);
        for (int at = 0; at < bytes.length; at += 1000) socket.getOutputStream().write(bytes, at, 1000);
        byte[] back = new byte[bytes.length];
        new DataInputStream(socket.getInputStream()).readFully(back);
        if (!Arrays.equals(bytes, back)) throw new IllegalStateException("what came back is not what was sent");
    }

    private static void bandwidth() throws Exception {
        System.out.printf("%n%-44s %12s %8s%n", "bandwidth, KB/s (1000 bytes)", "measured", "off");
        for (int rate : new int[] {10, 100, 1_000, 10_000, 100_000}) {
            var arrived = new LongAdder();
            int port = proxied("thin", serving(socket -> count(socket, arrived)));
            call(
                    "POST",
                    "/proxies/thin/toxics",
                    "{\"type\": \"bandwidth\", \"stream\": \"upstream\", \"attributes\": {\"rate\": " + rate + "}}");
            double measured = kilobytes(port, arrived);
            call("DELETE", "/proxies/thin", "");
            print(
                    "%-44s %,12.1f %7.2f%%%n",
                    String.format(Locale.ROOT, "%,d", rate), measured, (measured / rate - 1) * 100);
        }
    }

    /** Over six seconds, once it flows. */
    private static double kilobytes(int port, LongAdder arrived) throws Exception {
        var socket = new Socket(HERE, port);
        thread(() -> {
            byte[] block = new byte[64 << 10];
            while (true) socket.getOutputStream().write(block);
        });
        while (arrived.sum() == 0) Thread.onSpinWait();
        Thread.sleep(500);
        long before = arrived.sum();
        long from = System.nanoTime();
        Thread.sleep(6000);
        double bytes = arrived.sum() - before;
        double took = (System.nanoTime() - from) / 1e9;
        socket.close();
        return bytes / 1000 / took;
    }

    private static void connections(int port) throws IOException {
        long before = status("VmRSS");
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < 1000; i++) {
            sockets.add(new Socket(HERE, port));
            trip(sockets.get(i));
        }
        for (Socket socket : sockets) trip(socket);
        print(
                "1,000 connections: %d MB resident (%d before), %d threads%n",
                status("VmRSS") / 1024, before / 1024, status("Threads"));
        for (Socket socket : sockets) socket.close();
    }

    /** In kB where it is memory. */
    private static long status(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status")))
            if (line.startsWith(name + ":")) return Long.parseLong(line.replaceAll("\\D", ""));
        throw new IOException("no " + name);
    }

    /** The port of a new proxy before {@code port}. */
    private static int proxied(String name, int port) throws Exception {
        var made = send(
                "POST",
                "/proxies",
                "{\"name\": \"" + name + "\", \"listen\": \"127.0.0.1:0\", \"upstream\": \"127.0.0.1:" + port + "\"}");
        var found = Pattern.compile("\"listen\":\"[^\"]*:(\\d+)\"").matcher(made);
        if (!found.find()) throw new IOException(made);
        return Integer.parseInt(found.group(1));
    }

    /** How many ms the call took. */
    private static double call(String method, String path, String body) throws Exception {
        long from = System.nanoTime();
        send(method, path, body);
        return (System.nanoTime() - from) / 1e6;
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static String send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) throw new IOException(method + " " + path + ": " + response.body());
        return response.body();
    }

    private static int serving(Act<Socket> handle) throws IOException {
        var listener = new ServerSocket(0, 1000, HERE);
        thread(() -> {
            while (true) {
                var socket = listener.accept();
                socket.setTcpNoDelay(true);
                thread(() -> handle.on(socket));
            }
        });
        return listener.getLocalPort();
    }

    private static void swallow(Socket socket) throws IOException {
        count(socket, new LongAdder());
    }

    private static void count(Socket socket, LongAdder bytes) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] block = new byte[256 << 10];
        for (int n = in.read(block); n >= 0; n = in.read(block)) bytes.add(n);
    }

    private static void echo(Socket socket) throws IOException {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        }
    }

    private static Thread thread(Task task) {
        var thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException gone) {
                // the other side has what it wanted
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private interface Task {

        void run() throws IOException;
    }

    private interface Act<T> {

        void on(T it) throws IOException;
    }
}
