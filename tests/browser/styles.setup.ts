// The parts are tested as they look: with the stylesheets of the pages.
import.meta.glob('../../renderer/**/*.css', { eager: true });
