# khaos in a container: `simulate` against a cluster anywhere, `run` with brokers inside.
#   docker build -t khaos .
#   docker run --rm -it --init -v khaos:/var/lib/khaos khaos run quickstart -d 30
# BASE is any image with a JDK of 17 or newer, bash, curl, and the usual small programs.
ARG BASE=eclipse-temurin:21-jdk
FROM ${BASE}
COPY khaos khaos.java /opt/khaos/
COPY lib /opt/khaos/lib
COPY dsl /opt/khaos/dsl
COPY scenarios /opt/khaos/scenarios
# What it is made of is fetched and compiled once, here; Kafka's own jars by the first run, into the same folder: give it a volume.
ENV HOME=/var/lib/khaos KHAOS_HOME=/var/lib/khaos
RUN /opt/khaos/khaos --version
WORKDIR /work
ENTRYPOINT ["/opt/khaos/khaos"]
