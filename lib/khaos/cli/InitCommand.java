package khaos.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import khaos.base.BadInput;
import khaos.base.KhaosError;
import khaos.plan.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khaos init}: a commented scenario to start from. */
@Command(name = "init", description = "Writes a commented scenario to start from.")
final class InitCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "NAME", description = "The file will be NAME.groovy.")
    private String name;

    InitCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String path = name.endsWith(".groovy") ? name : name + ".groovy";
        Path file = context.scenarios().path(path);
        String title = file.getFileName().toString().replaceFirst("\\.groovy$", "");
        if (!title.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))
            throw new BadInput(
                    "`" + title + "` cannot be a scenario's name", "use letters, digits, dots, dashes and underscores");
        String text = FirstScenario.named(title);
        context.language().read(new Source(path, text, Optional.of(file)), Map.of());
        write(path, file, text);
        context.terminal().print("wrote " + path);
        context.terminal().print("  run it: khaos run " + path + "     check it: khaos validate " + path);
        return Exit.OK.code();
    }

    private static void write(String path, Path file, String text) {
        try {
            if (file.getParent() != null) Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException taken) {
            throw new BadInput(path + " is there already, and khaos does not overwrite it", "choose another name");
        } catch (IOException failure) {
            throw new KhaosError("cannot write " + path + ": " + failure, "choose a folder that you may write to");
        }
    }
}
