package khaos.cluster;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import khaos.base.KhaosError;
import khaos.base.Progress;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;

/**
 * Fetches artifacts with all that they need into the user's own Maven repository, by the user's own {@code settings.xml}
 * (mirrors, proxies, local repository; {@code -Dmaven.repo.local} is honoured), or from {@code KHAOS_MAVEN_REPO} alone. As a function it turns
 * {@code group:artifact:version} lines, as in a script's {@code //DEPS}, into a class path.
 */
public final class MavenJars implements Function<List<String>, List<Path>> {

    private final Progress progress;

    public MavenJars(Progress progress) {
        this.progress = progress;
    }

    /** The jars of {@code artifacts} and of what they need at run time, in class path order. */
    @Override
    public List<Path> apply(List<String> artifacts) {
        return fetch(artifacts, artifacts.size() == 1 ? artifacts.get(0) : artifacts.size() + " artifacts");
    }

    /** As {@link #apply}; {@code title} is what the progress calls it. */
    public List<Path> fetch(List<String> artifacts, String title) {
        List<Dependency> asked = artifacts.stream().map(MavenJars::dependency).toList();
        var transfers = new Transfers(title, progress);
        try (Context maven = open(transfers)) {
            return resolve(maven, asked, transfers);
        } catch (DependencyCollectionException | DependencyResolutionException failure) {
            throw missing(failure, transfers);
        }
    }

    /** One artifact without what it needs: {@code group:artifact:extension:classifier:version}. */
    public Path fetchAlone(String coordinates, String title) {
        var transfers = new Transfers(title, progress);
        transfers.expect(1);
        try (Context maven = open(transfers)) {
            var request = new ArtifactRequest(new DefaultArtifact(coordinates), maven.remoteRepositories(), null);
            return maven.repositorySystem()
                    .resolveArtifact(maven.repositorySystemSession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException failure) {
            if (transfers.unreachable().isEmpty())
                throw new KhaosError("no Maven repository has " + coordinates, "check the version", failure);
            throw silent(transfers, failure);
        }
    }

    private static Context open(Transfers transfers) {
        var overrides = ContextOverrides.create().withUserSettings(true).transferListener(transfers);
        String local = System.getProperty("maven.repo.local");
        if (local != null) overrides.withLocalRepositoryOverride(Path.of(local));
        String remote = System.getenv("KHAOS_MAVEN_REPO"); // as in the script that starts khaos
        if (remote != null && !remote.isBlank())
            overrides
                    .repositories(List.of(new RemoteRepository.Builder("khaos", "default", remote).build()))
                    .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.REPLACE);
        return Runtimes.INSTANCE.getRuntime().create(overrides.build());
    }

    private static List<Path> resolve(Context maven, List<Dependency> asked, Transfers transfers)
            throws DependencyCollectionException, DependencyResolutionException {
        RepositorySystemSession session = maven.repositorySystemSession();
        var collect = new CollectRequest(asked, List.of(), maven.remoteRepositories());
        DependencyNode root =
                maven.repositorySystem().collectDependencies(session, collect).getRoot();
        transfers.expect(count(root));
        return maven
                .repositorySystem()
                .resolveDependencies(session, new DependencyRequest(root, null))
                .getArtifactResults()
                .stream()
                .map(ArtifactResult::getArtifact)
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    private static int count(DependencyNode root) {
        var nodes = new PreorderNodeListGenerator();
        root.accept(nodes);
        return nodes.getArtifacts(true).size();
    }

    private static Dependency dependency(String coordinates) {
        try {
            return new Dependency(new DefaultArtifact(coordinates.strip()), "runtime");
        } catch (IllegalArgumentException failure) {
            throw new KhaosError("`" + coordinates + "` is not an artifact", "write group:artifact:version", failure);
        }
    }

    /** Tells "there is no such version" from "the repository does not answer": the advice differs. */
    private static KhaosError missing(Exception failure, Transfers transfers) {
        String absent = failure instanceof DependencyResolutionException unresolved
                ? unresolved.getResult().getArtifactResults().stream()
                        .filter(ArtifactResult::isMissing)
                        .map(result -> name(result.getRequest().getArtifact()))
                        .collect(Collectors.joining(", "))
                : "";
        Throwable root = root(failure);
        if (absent.isEmpty() && transfers.unreachable().isEmpty())
            return new KhaosError("Maven cannot resolve it: " + root.getMessage(), "check the coordinates", failure);
        if (transfers.unreachable().isEmpty())
            return new KhaosError("no Maven repository has " + absent, "check the version", failure);
        return silent(transfers, failure);
    }

    private static Throwable root(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }

    private static KhaosError silent(Transfers transfers, Exception failure) {
        return new KhaosError(
                "the Maven repository " + transfers.unreachable() + " does not answer: " + root(failure),
                "check the network, or name your mirror or proxy in ~/.m2/settings.xml",
                failure);
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }
}
