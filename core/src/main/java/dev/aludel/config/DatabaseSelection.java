package dev.aludel.config;

import dev.aludel.AludelException;
import dev.aludel.config.Layer.Rank;
import dev.aludel.config.Settings.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides which database is meant. Highest first: the argument {@code --url}, the URL of a profile chosen with
 * {@code -n}, {@code ALUDEL_URL}, {@code DATABASE_URL}, the {@code POSTGRES_} variables, {@code url} of the file.
 */
final class DatabaseSelection {

    private final Settings settings;
    private final Environment environment;

    DatabaseSelection(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Somebody's word on which database is meant; its text is looked at only when nobody above had a word. */
    private record Candidate(Rank rank, Place place, Path folder, Supplier<String> text) {}

    /** The database to migrate. */
    DatabaseSetting main() {
        PostgresVariables postgres = new PostgresVariables(environment);
        List<Candidate> candidates = new ArrayList<>();
        settings.all(ConfigKey.URL).forEach(setting -> candidates.add(candidate(setting)));
        environment
                .find("DATABASE_URL")
                .ifPresent(variable -> candidates.add(
                        new Candidate(Rank.DATABASE_URL, variable.place(), variable.folder(), variable::value)));
        postgres.url()
                .ifPresent(url -> candidates.add(
                        new Candidate(Rank.POSTGRES_VARIABLES, postgres.place(), Path.of("."), () -> url)));
        candidates.sort(Comparator.comparing(Candidate::rank).reversed());
        return chosen(candidates)
                .orElseGet(() -> new DatabaseSetting.Unusable(
                        new ConfigProblem.NoDatabaseUrl(ConfigKey.URL.key(), postgres.missing())));
    }

    /** Another database, named by its own key alone. */
    DatabaseSetting other(ConfigKey key) {
        List<Candidate> candidates =
                settings.all(key).stream().map(this::candidate).toList();
        return chosen(candidates).orElseGet(() -> DatabaseSetting.missing(key.key()));
    }

    private Candidate candidate(Setting setting) {
        return new Candidate(setting.rank(), setting.value().place(), setting.folder(), () -> settings.text(setting));
    }

    private Optional<DatabaseSetting> chosen(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            try {
                String text = candidate.text().get();
                if (!isPlaceholder(text)) {
                    return Optional.of(read(candidate, text));
                }
            } catch (AludelException e) {
                if (e.problem() instanceof ConfigProblem problem) {
                    return Optional.of(new DatabaseSetting.Unusable(problem));
                }
                throw e;
            }
        }
        return Optional.empty();
    }

    /** A fresh alembic.ini says {@code driver://user:pass@localhost/dbname}, which names no database. */
    private static boolean isPlaceholder(String text) {
        return text.isBlank() || text.strip().startsWith("driver://");
    }

    private DatabaseSetting read(Candidate candidate, String text) {
        DatabaseUrl url = DatabaseUrl.parse(text, candidate.folder(), candidate.place());
        boolean needsNoLogin = url.dialectName().equals(DatabaseScheme.SQLITE.dialect());
        return new DatabaseSetting.Known(needsNoLogin ? url : withLogin(url, candidate.rank()), candidate.place());
    }

    /**
     * {@code user} and {@code password} fill what the URL leaves open, and replace what it says where they come from as
     * high a place as the URL or a higher one. A password is not filled in for anybody but the user it was set with.
     */
    private DatabaseUrl withLogin(DatabaseUrl url, Rank rank) {
        Optional<Setting> user = settings.find(ConfigKey.USER);
        Optional<Setting> password = settings.find(ConfigKey.PASSWORD);
        String name = user.map(settings::text).orElse("");
        boolean namesUser = !name.isEmpty() && (url.user().isEmpty() || outranks(user, rank));
        DatabaseUrl named = namesUser ? url.withUser(name) : url;
        boolean otherUser = !name.isEmpty() && !named.user().equals(Optional.of(name));
        boolean fills = named.password().isEmpty() && !otherUser;
        if (password.isEmpty() || !(fills || outranks(password, rank))) {
            return named;
        }
        String secret = settings.text(password.get());
        return secret.isEmpty() ? named : named.withPassword(secret);
    }

    private static boolean outranks(Optional<Setting> setting, Rank rank) {
        return setting.isPresent() && setting.get().rank().compareTo(rank) >= 0;
    }
}
