package dev.containerarch.browser;

/// One of every block, drawn by the page's own code beside its messages.
final class Gallery {

  static final String SCRIPT =
      """
      async () => {
        const { blocks } = await import('/workspace/blocks.js');
        const text = (t) => ({ type: 'plain_text', text: t });
        const mrkdwn = (t) => ({ type: 'mrkdwn', text: t });
        const data = [{ label: 'a', value: 3 }, { label: 'b', value: -1 }];
        const chart = (type) => ({ type: 'data_visualization', title: type, chart: type === 'pie'
          ? { type, segments: [{ label: 'a', value: 3 }, { label: 'b', value: 1 }] }
          : { type, axis_config: { categories: ['a', 'b'], x_label: 'x' }, series: [{ name: 's', data }] } });
        const cell = (t) => ({ type: 'raw_text', text: t });
        const rich = { type: 'rich_text', elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'bold', style: { bold: true } }] },
          { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'item' }] }] },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quote' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] }] };
        const option = (t) => ({ text: text(t), value: t });
        const all = [
          { type: 'header', text: text('Header') },
          { type: 'section', text: mrkdwn('*b* _i_ ~s~ `c` <https://example.com/a|link> :white_check_mark: <!date^1795424400^{date_num}|then>'),
            accessory: { type: 'overflow', action_id: 'o', options: [option('Rename')] } },
          { type: 'section', fields: [mrkdwn('one'), mrkdwn('two')] },
          { type: 'context', elements: [mrkdwn('context')] },
          { type: 'divider' },
          { type: 'actions', block_id: 'act', elements: [
            { type: 'button', action_id: 'x', text: text('Button'), style: 'danger' },
            { type: 'static_select', action_id: 'pick', placeholder: text('Pick'), options: [option('One'), option('Two')] }] },
          { type: 'table', rows: [[cell('h'), cell('i')], [cell('1'), cell('2')]], column_settings: [null, { align: 'right' }] },
          { type: 'data_table', caption: 'Data', rows: [[cell('h'), cell('i')], [cell('1'), { type: 'raw_number', value: 2.5 }]] },
          chart('bar'), chart('line'), chart('area'), chart('pie'),
          rich,
          { type: 'markdown', text: '# Title\\n\\n- **one**\\n- two\\n\\n```\\ncode\\n```' },
          { type: 'alert', level: 'warning', text: text('Careful') },
          { type: 'card', title: text('Card'), body: text('Body'), actions: [{ type: 'button', action_id: 'c', text: text('Go') }] },
          { type: 'container', title: text('Container'), child_blocks: [{ type: 'divider' }] },
          { type: 'input', block_id: 'n', label: text('How many?'), element: { type: 'number_input', action_id: 'n', is_decimal_allowed: false } },
          { type: 'input', block_id: 't', label: text('Tick'), element: { type: 'checkboxes', action_id: 't', options: [option('A'), option('B')] } },
          { type: 'input', block_id: 'r', label: text('Choose'), element: { type: 'radio_buttons', action_id: 'r', options: [option('A'), option('B')] } },
          { type: 'input', block_id: 'd', label: text('Day'), element: { type: 'datepicker', action_id: 'd' } },
          { type: 'input', block_id: 'c', label: text('Where'), element: { type: 'conversations_select', action_id: 'c', response_url_enabled: true, default_to_current_conversation: true } },
          { type: 'hologram', text: 'unknown' },
        ];
        window.galleryActs = [];
        window.galleryScope = { surface: 'message', values: {}, act: (...what) => window.galleryActs.push(what),
          context: { me: 'U0ALICE', members: [], colleagues: [], channels: [{ id: 'C1', name: 'one' }], channel: 'C1', now: Date.now(), locale: 'en-US' } };
        const root = document.createElement('div');
        root.id = 'gallery';
        root.setAttribute('role', 'listitem');
        root.append(...blocks(all, window.galleryScope));
        document.getElementById('messages').append(root);
      }
      """;

  private Gallery() {}
}
