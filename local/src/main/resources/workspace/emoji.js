// The short names that the app and people are likely to write. Any other stays as it is written.

export const EMOJI = {
  '+1': '👍', '-1': '👎', thumbsup: '👍', thumbsdown: '👎', star: '⭐', star2: '🌟', white_check_mark: '✅',
  heavy_check_mark: '✔️', x: '❌', heavy_multiplication_x: '✖️', warning: '⚠️', rotating_light: '🚨',
  no_entry: '⛔', no_entry_sign: '🚫', question: '❓', grey_question: '❔', exclamation: '❗', bulb: '💡',
  information_source: 'ℹ️', memo: '📝', pencil: '📝', pencil2: '✏️', bar_chart: '📊', chart_with_upwards_trend: '📈',
  chart_with_downwards_trend: '📉', moneybag: '💰', dollar: '💵', money_with_wings: '💸', scales: '⚖️',
  balance_scale: '⚖️', hourglass: '⌛', hourglass_flowing_sand: '⏳', stopwatch: '⏱️', alarm_clock: '⏰', clock3: '🕒',
  calendar: '📆', date: '📅', lock: '🔒', unlock: '🔓', key: '🔑', mag: '🔍', gear: '⚙️', wrench: '🔧',
  hammer_and_wrench: '🛠️', rocket: '🚀', package: '📦', ship: '🚢', whale: '🐳', cloud: '☁️', fire: '🔥', tada: '🎉',
  eyes: '👀', wave: '👋', pray: '🙏', raised_hands: '🙌', clap: '👏', muscle: '💪', point_right: '👉', point_left: '👈',
  arrow_right: '➡️', arrow_left: '⬅️', arrow_up: '⬆️', arrow_down: '⬇️', arrows_counterclockwise: '🔄', repeat: '🔁',
  trophy: '🏆', first_place_medal: '🥇', second_place_medal: '🥈', third_place_medal: '🥉', medal: '🏅', crown: '👑',
  red_circle: '🔴', large_yellow_circle: '🟡', large_green_circle: '🟢', large_blue_circle: '🔵', white_circle: '⚪',
  black_circle: '⚫', large_orange_circle: '🟠', green_heart: '💚', heart: '❤️', smile: '😄', slightly_smiling_face: '🙂',
  thinking_face: '🤔', neutral_face: '😐', disappointed: '😞', books: '📚', book: '📖', link: '🔗', pushpin: '📌',
  round_pushpin: '📍', paperclip: '📎', bell: '🔔', no_bell: '🔕', speech_balloon: '💬', ballot_box_with_ballot: '🗳️',
  ballot_box: '🗳️', busts_in_silhouette: '👥', bust_in_silhouette: '👤', seedling: '🌱', zap: '⚡', dart: '🎯',
  triangular_flag_on_post: '🚩', construction: '🚧', bug: '🐛', sparkles: '✨', heavy_plus_sign: '➕', heavy_minus_sign: '➖',
};
