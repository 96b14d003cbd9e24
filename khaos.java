///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION khaos: realistic traffic, faults and a verdict you can trust, for Apache Kafka
//JAVA 17+
//JAVA_OPTIONS --enable-native-access=ALL-UNNAMED
//COMPILE_OPTIONS --release 17 -encoding UTF-8 -parameters -proc:none
//MAIN khaos.Launcher
//SOURCES lib/**/*.java
//SOURCES dsl/**/*.java
//FILES META-INF/groovy/org.codehaus.groovy.runtime.ExtensionModule=dsl/META-INF/groovy/org.codehaus.groovy.runtime.ExtensionModule
//FILES scenarios/=scenarios/*.groovy
//FILES scenarios/=scenarios/**/*.groovy
//DEPS org.apache.groovy:groovy:5.1.3
//DEPS org.apache.kafka:kafka-clients:4.3.1
//DEPS info.picocli:picocli:4.7.7
//DEPS net.datafaker:datafaker:2.7.0
//DEPS com.fasterxml.jackson.core:jackson-databind:2.22.4
//DEPS org.yaml:snakeyaml:2.6
//DEPS de.siegmar:fastcsv:4.4.0
//DEPS org.hdrhistogram:HdrHistogram:2.2.2
//DEPS org.apache.commons:commons-rng-sampling:1.7
//DEPS eu.maveniverse.maven.mima:context:2.4.48
//DEPS eu.maveniverse.maven.mima.runtime:standalone-static:2.4.48
//DEPS org.apache.avro:avro:1.12.2
//DEPS com.google.protobuf:protobuf-java:4.33.1
//DEPS io.netty:netty-codec-http:4.2.18.Final
//DEPS io.netty:netty-transport-native-epoll:4.2.18.Final:linux-x86_64
//DEPS com.github.docker-java:docker-java-core:3.7.1
//DEPS com.github.docker-java:docker-java-transport-zerodep:3.7.1
//DEPS org.slf4j:slf4j-api:2.0.17
//DEPS org.slf4j:slf4j-nop:2.0.17
package khaos;

import khaos.base.Home;
import khaos.cli.Khaos;
import khaos.cluster.MavenJars;
import khaos.dsl.Scripts;
import khaos.report.Terminal;

/** Where the command line and the language meet; the engine knows neither this nor the language. */
final class Launcher {

    public static void main(String... args) {
        var scripts = new Scripts(Home.ofUser(), lines -> new MavenJars(Terminal.ofProcess().progress()).apply(lines));
        System.exit(Khaos.run(scripts, args));
    }
}
