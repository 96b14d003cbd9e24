package khaos.cluster.docker;

import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import khaos.base.KhaosError;
import khaos.base.Progress;

/** Images, and fetching those that are not here. */
record Images(Engine engine, Progress progress) {

    /** @throws KhaosError when it is not here and cannot be fetched */
    void mustBeHere(String image) {
        if (engine.hasImage(image)) return;
        progress.say("fetching the image " + image + " (once)");
        try {
            var pull = new PullImageResultCallback() {
                @Override
                public void onNext(PullResponseItem item) {
                    super.onNext(item);
                    var detail = item.getProgressDetail();
                    if (detail != null && detail.getCurrent() != null && detail.getTotal() != null)
                        progress.part(
                                "fetching " + image + " · " + item.getId(), detail.getCurrent(), detail.getTotal());
                }
            };
            engine.client().pullImageCmd(tagged(image)).exec(pull).awaitCompletion();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KhaosError("the start was interrupted", "", stop);
        } catch (RuntimeException failure) {
            throw new KhaosError(
                    "the image " + image + " is not here and could not be fetched: " + Engine.words(failure),
                    "docker pull " + image + " says more; --image takes one that is here: docker images",
                    failure);
        }
    }

    /** Without a tag the engine would fetch all that there are. */
    private static String tagged(String image) {
        boolean hasTag = image.lastIndexOf(':') > image.lastIndexOf('/') || image.contains("@");
        return hasTag ? image : image + ":latest";
    }
}
