# The newswire command as an image. Its root file system may be read-only: only /tmp is written to, and native
# libraries are unpacked and run there.
#
#   docker build -t newswire .
#   docker run --rm --read-only --tmpfs /tmp:exec -v "$PWD/seeds:/seeds:ro" newswire annotate /seeds/en-asteroid-sample.txt
#
# Both base images are arguments: where HTTPS goes through a proxy with a certificate of its own, or Maven through a
# mirror, name a Maven image that knows them.
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-17
ARG JAVA_IMAGE=eclipse-temurin:17-jre

FROM ${JAVA_IMAGE} AS runtime
RUN groupadd --gid 10001 newswire \
 && useradd --uid 10001 --gid newswire --home-dir /opt/newswire --no-create-home --shell /usr/sbin/nologin newswire \
 && ln -s /opt/newswire/newswire /usr/local/bin/newswire
# The heap follows the container's memory limit; what Kafka, RocksDB and SQLite hold outside it needs the rest.
ENV NEWSWIRE_JAVA_OPTS="-XX:MaxRAMPercentage=60"
WORKDIR /opt/newswire
COPY newswire .
USER 10001:10001
ENTRYPOINT ["newswire"]
CMD ["--help"]

FROM ${MAVEN_IMAGE} AS build
WORKDIR /build
# A build of the poms alone fetches everything; its layer stays until a pom changes.
COPY .mvn .mvn
COPY pom.xml .
COPY contract/pom.xml contract/
COPY ingest/pom.xml ingest/
COPY enrich/pom.xml enrich/
COPY sink/pom.xml sink/
COPY app/pom.xml app/
COPY bench/pom.xml bench/
RUN mvn -B -q -Dquick package -pl app -am
COPY contract contract
COPY ingest ingest
COPY enrich enrich
COPY sink sink
COPY app app
RUN mvn -B -q -o -Dquick package -pl app -am

FROM runtime
# Where the launcher looks for them. Libraries first: they change less often than the code.
COPY --from=build /build/app/target/lib app/target/lib
COPY --from=build /build/app/target/newswire.jar app/target/
# A first run, so that the launcher has its archive of classes: here alone the image can be written to.
USER root
RUN echo 'An article.' | NEWSWIRE_JAVA_OPTS=-Xmx512m newswire run - --data-dir /tmp/first && rm -rf /tmp/*
USER 10001:10001
